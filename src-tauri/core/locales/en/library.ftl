### The library: what is said about its items.

library-empty = It needs a few words to be known by. Nothing was changed.
library-too-long = That is too long. Keep it within { $most } characters; nothing was changed.
library-too-many = That is more than { $most } parts. Nothing was changed.
library-minutes = A step can take { $most } minutes at most.
library-question-twice = Two questions of the step have the same key. Nothing was changed.
library-full = A shelf holds { $most } items at most. Take one away first.

# What a step of undo is called.
did-library-write = changed an item of the library
did-library-add = added an item to the library
did-library-remove = took an item out of the library
did-library-hide = switched off an item of the library
did-library-show = switched on an item of the library
did-library-move = moved an item of the library
did-library-restore = brought an item back as it shipped
did-library-restore-all = brought a shelf back as it shipped
