### Askwell in English: whom the client wants to meet.

## The sentence read back: one sentence for every combination, to be said aloud.
## Stances ($level, $company, $industry, $title): any_of, none_of, no_preference, open (not spoken of).
## Words between { $heavy } and { $plain } are her choice and are set heavier; the words in lists bring their own.

read-back = So you want to talk to { $whom }, correct?
# The same in her own voice, while it grows: nobody asks for a yes yet.
wishes-so-far = I want to meet { $whom }.
# Nothing matters to her, and she said so on all four.
read-back-anyone = anyone at all: { $heavy }any level{ $plain }, { $heavy }any industry{ $plain }, { $heavy }any company{ $plain }, { $heavy }any title{ $plain }
# A word in a title.
read-back-quoted = “{ $word }”

# The people, before where they work. $levels_or and $levels_and: the levels that she named, as several people each ("VPs or directors").
read-back-people = { $level ->
    [any_of] { $levels_or }
    [none_of] people who are not { $levels_or }
    [no_preference] people at { $heavy }any level{ $plain }
   *[open] people
}
# The level after "people who are not", where its usual words would not do.
read-back-not-entry = at the start of a career
read-back-not-other = in other kinds of role

# The industries that she named, as one phrase. $noun is "industry" unless one of them is called something else:
read-back-industries = { $noun ->
    [sector] { $count ->
        [one] the { $names } sector
       *[other] the { $names } sectors
    }
   *[industry] { $count ->
        [one] the { $names } industry
       *[other] the { $names } industries
    }
}
read-back-noun-education = sector
read-back-noun-government = sector
read-back-noun-non_profit = sector

# Where they work: company and industry together. Said only where one of the two was spoken of.
# With the company left open this stands right after the people ("VPs in the pharma industry"), or is a clause of its own after "who are not VPs".
read-back-where = { $company ->
    [any_of] { $industry ->
        [any_of] who work for { $companies_or } in { $industries_or }
        [none_of] who work for { $companies_or } outside { $industries_and }
        [no_preference] who work for { $companies_or } in { $heavy }any industry{ $plain }
       *[open] who work for { $companies_or }
    }
    [none_of] { $industry ->
        [any_of] who work in { $industries_or } for any company other than { $companies_or }
        [none_of] who work outside { $industries_and } for any company other than { $companies_or }
        [no_preference] who work in { $heavy }any industry{ $plain } for any company other than { $companies_or }
       *[open] who work for any company other than { $companies_or }
    }
    [no_preference] { $industry ->
        [any_of] who work for { $heavy }any company{ $plain } in { $industries_or }
        [none_of] who work for { $heavy }any company{ $plain } outside { $industries_and }
        [no_preference] who work for { $heavy }any company{ $plain } in { $heavy }any industry{ $plain }
       *[open] who work for { $heavy }any company{ $plain }
    }
   *[open] { $level ->
        [none_of] { $industry ->
            [any_of] who work in { $industries_or }
            [none_of] who work outside { $industries_and }
           *[no_preference] who work in { $heavy }any industry{ $plain }
        }
       *[other] { $industry ->
            [any_of] in { $industries_or }
            [none_of] outside { $industries_and }
           *[no_preference] in { $heavy }any industry{ $plain }
        }
    }
}

# The whole: the people, where, and their title. $place: company (it is a clause, "who work for …"), industry (a phrase, "in …"), nowhere.
read-back-whom = { $level ->
    [none_of] { $place ->
        [nowhere] { $title ->
            [any_of] { $people } and who have { $titles_or } in their title
            [none_of] { $people } and whose title doesn’t mention { $titles_or }
            [no_preference] { $people }, { $heavy }whatever their title{ $plain }
           *[open] { $people }
        }
       *[company] { $title ->
            [any_of] { $people }, { $where }, and who have { $titles_or } in their title
            [none_of] { $people }, { $where }, and whose title doesn’t mention { $titles_or }
            [no_preference] { $people } and { $where }, { $heavy }whatever their title{ $plain }
           *[open] { $people } and { $where }
        }
    }
   *[any_of] { $place ->
        [nowhere] { $title ->
            [any_of] { $people } with { $titles_or } in their title
            [none_of] { $people } whose title doesn’t mention { $titles_or }
            [no_preference] { $people }, { $heavy }whatever their title{ $plain }
           *[open] { $people }
        }
        [industry] { $title ->
            [any_of] { $people } { $where } who have { $titles_or } in their title
            [none_of] { $people } { $where } whose title doesn’t mention { $titles_or }
            [no_preference] { $people } { $where }, { $heavy }whatever their title{ $plain }
           *[open] { $people } { $where }
        }
       *[company] { $title ->
            [any_of] { $people } { $where } and have { $titles_or } in their title
            [none_of] { $people } { $where } and whose title doesn’t mention { $titles_or }
            [no_preference] { $people } { $where }, { $heavy }whatever their title{ $plain }
           *[open] { $people } { $where }
        }
    }
}

## Why someone fits, or does not: one line per dimension. $what: what is spoken of, $count how many.

criteria-why-level-open = the level was left open
criteria-why-level-no-preference = the level doesn’t matter
criteria-why-level-unknown = level not known
criteria-why-level-said-none = said to be none of the levels wished for
criteria-why-level-said-clear = said to be none of the excluded levels
criteria-why-level-among = { $count ->
    [one] { $what } is among the levels wished for
   *[other] { $what } are among the levels wished for
}
criteria-why-level-not-among = { $count ->
    [one] { $what } is not among the levels wished for
   *[other] { $what } are not among the levels wished for
}
criteria-why-level-excluded = { $count ->
    [one] { $what } is an excluded level
   *[other] { $what } are excluded levels
}
criteria-why-level-not-excluded = { $count ->
    [one] { $what } is not among the excluded levels
   *[other] { $what } are not among the excluded levels
}

criteria-why-industry-open = the industry was left open
criteria-why-industry-no-preference = the industry doesn’t matter
criteria-why-industry-unknown = industry not known
# Nobody can be asked about the industry of a company that is not known.
criteria-why-industry-no-company = company not known: add it to decide
criteria-why-industry-said-none = said to be none of the industries wished for
criteria-why-industry-said-clear = said to be none of the excluded industries
criteria-why-industry-among = { $count ->
    [one] { $what } is among the industries wished for
   *[other] { $what } are among the industries wished for
}
criteria-why-industry-not-among = { $count ->
    [one] { $what } is not among the industries wished for
   *[other] { $what } are not among the industries wished for
}
criteria-why-industry-excluded = { $count ->
    [one] { $what } is an excluded industry
   *[other] { $what } are excluded industries
}
criteria-why-industry-not-excluded = { $count ->
    [one] { $what } is not among the excluded industries
   *[other] { $what } are not among the excluded industries
}

criteria-why-company-open = the company was left open
criteria-why-company-no-preference = the company doesn’t matter
criteria-why-company-unknown = company not known: add it to decide
criteria-why-company-among = { $what } is among the companies wished for
criteria-why-company-not-among = { $what } is not among the companies wished for
criteria-why-company-excluded = { $what } is an excluded company
criteria-why-company-not-excluded = { $what } is not among the excluded companies

criteria-why-title-open = the title was left open
criteria-why-title-no-preference = the title doesn’t matter
criteria-why-title-unknown = title not known: add it to decide
criteria-why-title-among = “{ $what }” in the title
criteria-why-title-not-among = none of the words wished for is in the title
criteria-why-title-excluded = “{ $what }” in the title, an excluded word
criteria-why-title-not-excluded = none of the excluded words is in the title

## Completion: what helps to recognise an entry of the list.

criteria-hint-contacts = in the contacts
criteria-hint-as-typed = as typed
# What stands between several levels or industries that are typed in one breath, in small letters, a space between them.
criteria-joining = and or plus

## What stands in the way of a wish.

criteria-error-unknown = { $dimension ->
    [level] Askwell doesn’t know this level. Choose one from the list.
   *[industry] Askwell doesn’t know this industry. Choose one from the list.
}
criteria-error-empty = There is no word in this yet. Type a name or a word.
criteria-error-long = This is longer than { $most } characters. Shorten it to the words that count.
criteria-error-many = There are { $most } here already. Take one out to add another.
criteria-error-inconsistent = These wishes do not belong together, so nothing was changed. Enter them once more.

# Who fits: the line of a person.
fit-summary = { $level } · { $industry }
fit-because = { $reason }: { $found }

# What a step of undo is called.
did-criteria = changed whom to meet
did-agree = the yes to the read-back
