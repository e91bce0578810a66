### Clients: what is said about them.

client-name-needed = A client needs a name. Any name that the two of you use will do.
client-too-long = That is too long. Keep it within { $most } characters.

# What a step of undo is called.
did-client-create = added { $name }
did-client-edit = changed what stands about { $name }
did-client-archive = archived { $name }
did-client-restore = brought back { $name }
