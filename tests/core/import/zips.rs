//! Zips that are packed, named or nested otherwise than LinkedIn's, and other archives.

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

use super::*;

fn packed(method: CompressionMethod) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("Connections.csv", SimpleFileOptions::default().compression_method(method)).expect("a member");
    zip.write_all(CURRENT).expect("written");
    zip.finish().expect("finished").into_inner()
}

/// A zip whose member says that it is packed by this method.
fn said_to_be(method: u8) -> Vec<u8> {
    let mut zip = packed(CompressionMethod::Deflated);
    zip[8] = method;
    let list = zip.windows(4).position(|w| w == b"PK\x01\x02").expect("a list of contents");
    zip[list + 10] = method;
    zip
}

#[test]
fn a_zip_opens_in_whatever_way_it_is_packed_or_says_why_not() {
    for method in
        [CompressionMethod::Stored, CompressionMethod::Deflated, CompressionMethod::Bzip2, CompressionMethod::Ppmd]
    {
        is_everyone(&format!("{method:?}"), &open(&packed(method)).unwrap_or_else(|e| panic!("{method:?}: {e}")), true);
    }
    // What has no long repeats is the same in the larger window.
    is_everyone("deflate64", &open(&said_to_be(9)).expect("readable"), true);
    let (name, bytes) = fixture!("zstd.zip");
    is_everyone(name, &open(bytes).unwrap_or_else(|e| panic!("{name}: {e}")), true);
    let (name, bytes) = fixture!("lzma.zip");
    assert_eq!(open(bytes).unwrap_or_else(|e| panic!("{name}: {e}")).rows[0].full_name(), "Ada Winterfeld");
    for (method, name) in [(1, "Shrink"), (6, "Implode"), (95, "XZ"), (97, "WavPack")] {
        match open(&said_to_be(method)) {
            Err(ReadError::ZipPacking(how)) => assert_eq!(how, name),
            other => panic!("{name} is told by its name, not {other:?}"),
        }
    }
}

#[test]
fn other_archives_say_what_they_are() {
    for (begins, ending) in [
        (b"7z\xBC\xAF\x27\x1C\0\x04".as_slice(), "7z"),
        (b"Rar!\x1A\x07\x01\0", "rar"),
        (b"\x1F\x8B\x08\0\0\0\0\0", "gz"),
        (b"\xFD7zXZ\0\0\x04", "xz"),
        (b"BZh91AY&SY", "bz2"),
        (b"\x28\xB5\x2F\xFD\0\0\0\0", "zst"),
    ] {
        match open(begins) {
            Err(ReadError::OtherArchive(found)) => assert_eq!(found, ending),
            other => panic!("{ending} is told, not {other:?}"),
        }
    }
    assert!(matches!(open(b"PK\x07\x08PK\x03\x04rest"), Err(ReadError::SplitZip)));
}

#[test]
fn a_renamed_list_is_found_by_its_headings() {
    let (name, bytes) = fixture!("renamed.zip");
    let sheet = open(bytes).unwrap_or_else(|e| panic!("{name}: {e}"));
    assert_eq!(sheet.rows[0].full_name(), "Ada Winterfeld");
    assert_eq!(sheet.notes, [Note::FoundInZip("Connections (1).csv".into())], "and it is said which it was");
    let book = fixture!("imported_contacts.csv").1;
    for name in [
        "Connections (1).csv",
        "Connections-2026.CSV",
        "export/my contacts.txt",
        "Kontakte.csv",
        "list.tsv",
        "connections",
        "Connections.csv.txt",
        "connections.xlsx.bak",
        "Connections .csv",
        "données/Relations.csv",
    ] {
        let zip = zip_of(&[
            ("Contacts.csv", book),
            ("messages.csv", fixture!("messages.csv").1),
            ("__MACOSX/._Connections (1).csv", b"\0\x05\x16\x07"),
            (name, CURRENT),
        ]);
        is_everyone(name, &open(&zip).unwrap_or_else(|e| panic!("{name}: {e}")), true);
    }
    let latin: Vec<u8> = std::str::from_utf8(CURRENT).expect("UTF-8").chars().map(|c| c as u8).collect();
    is_everyone("renamed, and of Windows", &open(&zip_of(&[("a.csv", &latin)])).expect("readable"), true);
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(std::str::from_utf8(CURRENT).expect("UTF-8").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    is_everyone("renamed, in UTF-16", &open(&zip_of(&[("a.csv", &utf16)])).expect("readable"), true);
    let two = open(&zip_of(&[("deep/down/a.csv", H1.as_bytes()), ("b.csv", CURRENT)])).expect("readable");
    assert!(two.notes.contains(&Note::SeveralInZip("b.csv".into())), "the least deep: {:?}", two.notes);
}

#[test]
fn a_nested_list_is_found_within_its_zip() {
    let inner = zip_of(&[("Connections.csv", CURRENT)]);
    let twice = zip_of(&[("Basic_LinkedInDataExport_03-12-2026.zip", &inner)]);
    let sheet = open(&twice).expect("readable");
    is_everyone("a zip in a zip", &sheet, true);
    assert_eq!(sheet.notes, [Note::FoundInZip("Connections.csv".into())]);
    let thrice = zip_of(&[("readme.txt", b"hello"), ("a.zip", &twice)]);
    is_everyone("and in one more", &open(&thrice).expect("readable"), true);
    let four = zip_of(&[("b.zip", &thrice)]);
    assert!(matches!(open(&four), Err(ReadError::NoConnectionsInZip)), "there is an end to it");
    let limits = Limits { file_bytes: 100_000, ..Limits::default() };
    let bomb = zip_of(&[("a.zip", &zip_of(&[("Connections.csv", &vec![b'a'; 5_000_000])]))]);
    assert!(matches!(open_within(&bomb, &limits), Err(ReadError::ZipBomb { .. })), "nor is a bomb within opened");
    let odd = zip_of(&[("Connections.xlsx", b"PK"), ("readme.pdf", b"x")]);
    assert!(matches!(open(&odd), Err(ReadError::WrongFile(OtherFile::Workbook))), "a workbook in a zip is named");
}

#[test]
fn what_a_file_is_called_does_not_matter() {
    for name in [
        "Connections.txt",
        "Connections.xlsx",
        "Connections",
        "Connections.csv.download",
        "list.zip",
        "connections.pdf",
    ] {
        let sheet =
            read(name, Cursor::new(CURRENT), &How::on(today()), &Quiet).unwrap_or_else(|e| panic!("{name}: {e}"));
        is_everyone(name, &sheet, true);
    }
    let zip = zip_of(&[("Connections.csv", CURRENT)]);
    is_everyone(
        "a zip that is called a table",
        &read("Connections.csv", Cursor::new(zip), &How::on(today()), &Quiet).expect("readable"),
        true,
    );
}
