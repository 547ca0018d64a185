//! Writes the spreadsheets that tests and measurements use, to be opened, imported or measured by hand: invented people and
//! twelve weeks of their shifts. `cargo run --example municipal_sheet -- FOLDER`

#[path = "../tests/support/municipal_sheet.rs"]
mod municipal_sheet;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let folder = std::path::Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("jour.xlsx"), municipal_sheet::municipal_roster())?;
    std::fs::write(folder.join("personer.xlsx"), municipal_sheet::municipal_people())
}
