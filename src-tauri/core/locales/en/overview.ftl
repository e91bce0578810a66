### overview: what is said about it.

# The report of a check-up, for whoever helps. It names nobody.
check-report-version = Askwell { $version }, schema { $schema }
check-report-system = System: { $system }
check-report-unchecked = Integrity: not checked since the practice was opened
check-report-whole = Integrity: every page whole on { $day }
check-report-not-whole = Integrity: damage found on { $day }
check-report-writing = Saving: on
check-report-damaged = Saving: stopped, because of damage
check-report-backups = Backups: { $count }, the newest from { $day }
check-report-no-backup = Backups: none
check-report-second-none = Second folder: none
check-report-second-reached = Second folder: reached
check-report-second-out-of-reach = Second folder: out of reach
check-report-sizes = Sizes: practice { $practice }, backups { $backups }, put aside { $aside }
check-report-counts = Rows, by how many figures the number has:
check-report-file-name = Askwell report
