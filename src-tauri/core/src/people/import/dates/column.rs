//! What the dates of a column mean, by looking at all that were written in one shape.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Open, Order, Shape};

/// A date that is open, and where it is from.
struct Cell {
    row: usize,
    open: Open,
    text: String,
}

/// The open dates of a file, by the table they are from (a file may be several, joined) and by their shape.
#[derive(Default)]
pub(in super::super) struct Column {
    groups: BTreeMap<(usize, Shape), Vec<Cell>>,
}

/// What a date of the column is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Settled {
    /// This day.
    Day(NaiveDate),
    /// This day, if days come first (or months, where `day_first` is not set), which nothing in the column shows.
    Guess { day: NaiveDate, day_first: bool },
    /// Several days, and nothing in the column shows which.
    Ambiguous,
}

impl Column {
    /// Adds the date of `row`, which is in the table with this number, and its text.
    pub fn add(&mut self, table: usize, row: usize, open: Open, text: String) {
        self.groups.entry((table, open.shape)).or_default().push(Cell { row, open, text });
    }

    /// Decides for every row, in their order. Where nothing shows whether days come first, they do in a file with semicolons, which comes from
    /// where they are written first; else the month does, as LinkedIn wrote it.
    pub fn settle(self, semicolons: impl Fn(usize) -> bool) -> Vec<(usize, Settled, String)> {
        let mut out = Vec::new();
        for ((table, _), cells) in self.groups {
            settle(cells, semicolons(table), &mut out);
        }
        out.sort_by_key(|(row, ..)| *row);
        out
    }
}

fn settle(cells: Vec<Cell>, day_first: bool, out: &mut Vec<(usize, Settled, String)>) {
    let Some(tiers) = cells.first().map(|cell| cell.open.tiers) else { return };
    // The orders in which every date of the column is a day.
    let fits = |order: &Order| cells.iter().all(|cell| cell.open.day(*order).is_some());
    let candidates: Vec<Order> = tiers
        .iter()
        .map(|tier| tier.iter().copied().filter(|order| fits(order)).collect::<Vec<_>>())
        .find(|orders| !orders.is_empty())
        .unwrap_or_default();
    for cell in cells {
        out.push((cell.row, decide(&cell.open, &candidates, day_first), cell.text));
    }
}

/// What one date is, where the column leaves `candidates`; none of them: its dates contradict each other, and each counts by itself.
fn decide(open: &Open, candidates: &[Order], day_first: bool) -> Settled {
    let contradict = candidates.is_empty();
    let orders = if contradict { &Order::ALL } else { candidates };
    let mut days = orders.iter().filter_map(|order| open.day(*order));
    let Some(first) = days.next() else { return Settled::Ambiguous };
    if days.all(|day| day == first) {
        return Settled::Day(first);
    }
    let day_first = day_first && !open.shape.american;
    let order = if day_first { Order::DayMonthYear } else { Order::MonthDayYear };
    let only_which_is_first = orders.iter().all(|o| matches!(o, Order::MonthDayYear | Order::DayMonthYear));
    match open.day(order).filter(|_| only_which_is_first && !contradict) {
        Some(day) if open.shape.american => Settled::Day(day),
        Some(day) => Settled::Guess { day, day_first },
        None => Settled::Ambiguous,
    }
}
