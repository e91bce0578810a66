//! A reader of PDF files that is not ours.

use lopdf::{Document, Object};

/// A PDF as a reader sees it.
pub struct File {
    document: Document,
    /// The text of each page.
    pub pages: Vec<String>,
}

/// `text` without blanks and line breaks, of which a PDF knows little.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

impl File {
    pub fn read(pdf: &[u8]) -> Self {
        let document = Document::load_mem(pdf).expect("a PDF");
        let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
        let pages = numbers.iter().map(|n| document.extract_text(&[*n]).expect("its text")).collect();
        Self { document, pages }
    }

    pub fn text(&self) -> String {
        self.pages.concat()
    }

    /// What stands under `key` in the information about the file.
    pub fn information(&self, key: &str) -> Option<String> {
        let (_, information) = self.document.dereference(self.document.trailer.get(b"Info").ok()?).ok()?;
        information.as_dict().ok()?.get(key.as_bytes()).ok().map(decoded)
    }

    pub fn language(&self) -> Option<String> {
        self.document.catalog().ok()?.get(b"Lang").ok().map(decoded)
    }

    pub fn is_tagged(&self) -> bool {
        self.document.catalog().is_ok_and(|catalog| catalog.has(b"StructTreeRoot"))
    }

    pub fn bookmarks(&self) -> Vec<String> {
        let dictionaries = self.document.objects.values().filter_map(|object| object.as_dict().ok());
        dictionaries
            .filter(|d| d.has(b"Dest") || d.has(b"A"))
            .filter_map(|d| d.get(b"Title").ok())
            .map(decoded)
            .collect()
    }

    /// Width and height of the first page in points, rounded.
    pub fn size(&self) -> (i64, i64) {
        let page = self.document.get_pages()[&1];
        let page = self.document.get_dictionary(page).expect("a page");
        let sides: Vec<f32> = page
            .get(b"MediaBox")
            .and_then(Object::as_array)
            .expect("its size")
            .iter()
            .map(|n| n.as_float().expect("a number"))
            .collect();
        (sides[2].round() as i64, sides[3].round() as i64)
    }

    /// Whether `word` stands anywhere in the file beside the pages' own text: in any string, name or stream, unpacked.
    pub fn holds(&self, word: &str) -> bool {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        self.document.objects.values().chain([&Object::Dictionary(self.document.trailer.clone())]).any(|object| {
            let mut found = false;
            visit(object, &mut |bytes| {
                found |= bytes.windows(word.len()).any(|w| w == word.as_bytes())
                    || bytes.windows(wide.len()).any(|w| w == wide);
            });
            found
        })
    }
}

fn visit(object: &Object, see: &mut dyn FnMut(&[u8])) {
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => see(bytes),
        Object::Array(items) => items.iter().for_each(|item| visit(item, see)),
        Object::Dictionary(dictionary) => {
            for (key, value) in dictionary {
                see(key);
                visit(value, see);
            }
        }
        Object::Stream(stream) => {
            visit(&Object::Dictionary(stream.dict.clone()), see);
            see(&stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()));
        }
        _ => {}
    }
}

fn decoded(text: &Object) -> String {
    lopdf::decode_text_string(text).expect("text")
}
