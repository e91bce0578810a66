### check: the pages behind the settings: check-up, what is stored, about.
