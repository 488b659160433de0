//! The books that ship with the project are those of the generator.

use std::path::PathBuf;

use trimtab_test_support::sample;

#[test]
fn the_books_that_ship_are_the_generators() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/books");
    for (name, text) in sample().tables {
        let path = folder.join(format!("{name}.csv"));
        if std::env::var_os("TRIMTAB_BLESS").is_some() {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, &text).unwrap();
        }
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            committed == text,
            "{} is not what the generator makes",
            path.display()
        );
    }
}
