//! The typefaces: Literata and Figtree, which are part of the program, and for other scripts what the system has.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, is_default_ignorable};
use typst_kit::fonts::{FontStore, system};

/// Literata for words, Figtree for labels; both under the SIL Open Font License (its text lies beside them).
static OWN: [&[u8]; 5] = [
    include_bytes!("../../../data/handout/fonts/Literata-Regular.ttf"),
    include_bytes!("../../../data/handout/fonts/Literata-Italic.ttf"),
    include_bytes!("../../../data/handout/fonts/Literata-SemiBold.ttf"),
    include_bytes!("../../../data/handout/fonts/Figtree-Regular.ttf"),
    include_bytes!("../../../data/handout/fonts/Figtree-SemiBold.ttf"),
];

static BUNDLED: LazyLock<FontStore> = LazyLock::new(bundled);

static EVERY: LazyLock<FontStore> = LazyLock::new(|| {
    let mut store = bundled();
    store.extend(system());
    store
});

/// The typefaces that `text` needs: those of the program where they have every character, so that most documents come out the same
/// on every machine and nothing is searched for; else all.
pub(super) fn for_text(text: &str) -> &'static FontStore {
    let known = |c: char| c.is_control() || is_default_ignorable(c) || has(&BUNDLED, c);
    if text.chars().all(known) { &BUNDLED } else { every() }
}

/// Those of the program, then those of the system. The system is searched once, when it is first needed.
pub(super) fn every() -> &'static FontStore {
    &EVERY
}

fn has(store: &FontStore, c: char) -> bool {
    (0..).map_while(|index| store.book().info(index)).any(|info| info.coverage.contains(c.into()))
}

fn bundled() -> FontStore {
    let mut store = FontStore::new();
    for font in OWN.iter().flat_map(|data| Font::iter(Bytes::new(*data))) {
        let info = font.info().clone();
        store.push((font, info));
    }
    store
}
