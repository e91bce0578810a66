### overview: what is said about it.
