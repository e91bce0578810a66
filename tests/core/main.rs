//! Rules and persistence, through the public face of the core.

mod export;
mod criteria;
mod matching;
mod read_back;
mod sample;
mod practice;
