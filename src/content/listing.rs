//! Lists the files that a new binder is filled from, as Rust that carries their text. Used by build.rs only.

use std::fmt::Write;
use std::path::Path;

/// The Rust source of `FILES`: every `.toml` file below `resources`, by path, with its text.
///
/// # Errors
/// When a folder can't be read.
pub fn rust(resources: &Path) -> std::io::Result<String> {
    let mut paths = Vec::new();
    collect(resources, "", &mut paths)?;
    paths.sort();
    let mut out =
        String::from("/// Path below resources, and text.\npub const FILES: &[(&str, &str)] = &[\n");
    for path in paths {
        let _ = writeln!(
            out,
            "    ({path:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/resources/\", {path:?}))),"
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn collect(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), paths)?;
        } else if name.ends_with(".toml") {
            paths.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}
