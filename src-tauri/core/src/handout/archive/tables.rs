//! A CSV for each list: what belongs to a client or a session names it by its number.

use super::gather::{Content, Record};
use super::labels;
use super::shape::{List, shape};
use crate::error::Result;
use crate::handout::csv::table;
use crate::vocabulary::texts::Texts;

/// A file, and what it is called.
pub(super) type Named = (String, Vec<u8>);

/// The tables of `content`; one without a row is left out.
pub(super) fn tables(content: &Content, texts: &Texts) -> Result<Vec<Named>> {
    let mut tables = Vec::new();
    for (list, records) in shape().lists.iter().zip(&content.lists) {
        add(&mut tables, list, &[(Vec::new(), records)], &[], texts)?;
    }
    Ok(tables)
}

/// Adds the table of `list`, whose records come in groups by what they belong to, and those of the lists within it. `above`: the names of
/// what they belong to.
fn add(
    tables: &mut Vec<Named>,
    list: &List,
    groups: &[(Vec<u32>, &Vec<Record>)],
    above: &[String],
    texts: &Texts,
) -> Result<()> {
    if groups.iter().all(|(_, records)| records.is_empty()) {
        return Ok(());
    }
    let own = list.numbered || !list.lists.is_empty();
    let columns = list.columns.iter().filter(|column| !column.is.is_deep()).map(|column| column.name.clone());
    let header: Vec<String> = above.iter().cloned().chain(own.then(|| "number".to_owned())).chain(columns).collect();
    let mut rows = vec![header.iter().map(|name| labels::name(name, texts)).collect::<Vec<_>>()];
    for (owners, records) in groups {
        for (place, record) in (1_u32..).zip(*records) {
            let numbers = owners.iter().copied().chain(own.then_some(place)).map(|number| number.to_string());
            let cells = labels::cells(list, record).map(|(column, value)| labels::cell(column, value));
            rows.push(numbers.chain(cells).collect());
        }
    }
    tables.push((format!("csv/{}.csv", list.name), table(rows.iter())?));
    let named: Vec<String> = above.iter().cloned().chain([labels::number_of(list)]).collect();
    for (at, within) in list.lists.iter().enumerate() {
        let groups: Vec<(Vec<u32>, &Vec<Record>)> = groups
            .iter()
            .flat_map(|(owners, records)| {
                (1_u32..).zip(*records).filter_map(move |(place, record)| {
                    let owners = owners.iter().copied().chain([place]).collect();
                    Some((owners, record.lists.get(at)?))
                })
            })
            .collect();
        add(tables, within, &groups, &named, texts)?;
    }
    Ok(())
}
