//! Rules and persistence, through the public face of the core.

mod export;
mod levels;
mod criteria;
mod matching;
mod read_back;
mod sample;
mod practice;
mod import;
mod import_plan;
mod quick_entry;
mod layers;
mod client;
mod people;
mod who_fits;
mod shortlist;
mod round_trip;
mod vocabulary;
