//! Every command: one success, one failure.
