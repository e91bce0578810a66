//! `README.txt`: what an archive is, and what each name in it means, for whoever reads it without Askwell.

use super::labels;
use super::shape::{List, shape};
use crate::vocabulary::texts::{Message, Texts};

/// The text.
pub(super) fn readme(texts: &Texts) -> String {
    let mut text = texts.say(&Message::new("archive-readme").with("version", shape().version));
    text.push_str("\n\n");
    for list in &shape().lists {
        describe(list, "", texts, &mut text);
    }
    text
}

fn describe(list: &List, above: &str, texts: &Texts, text: &mut String) {
    let place = format!("{above}{}", list.name);
    text.push_str(&format!("{place} ({})\n", labels::list(list, texts)));
    if list.numbered {
        text.push_str(&format!("  number: {}\n", labels::name("number", texts)));
    }
    for column in &list.columns {
        let label = labels::name(&column.name, texts);
        text.push_str(&format!("  {}: {label} ({})\n", column.name, labels::holds(column, texts)));
    }
    text.push('\n');
    for within in &list.lists {
        describe(within, &format!("{place}."), texts, text);
    }
}
