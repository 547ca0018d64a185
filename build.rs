//! Writes what the program carries within itself: one method per message of resources/text (and stops the build when a
//! language lacks one), and the list of files a new binder is filled from.

#[path = "src/text/generate.rs"]
mod generate;
#[path = "src/content/listing.rs"]
mod listing;

use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let resources = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("resources");
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/text/generate.rs");
    println!("cargo::rerun-if-changed=src/content/listing.rs");
    println!("cargo::rerun-if-changed={}", resources.display());
    write_texts(&resources.join("text"), &out)?;
    std::fs::write(out.join("content.rs"), listing::rust(&resources)?)?;
    Ok(())
}

fn write_texts(texts: &Path, out: &Path) -> std::io::Result<()> {
    let swedish = generate::read_folder(&texts.join("sv"))?;
    let english = generate::read_folder(&texts.join("en"))?;
    match generate::check(&swedish, &english) {
        Ok(messages) => {
            std::fs::write(out.join("text.rs"), generate::rust(&messages, &swedish, &english))?;
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=resources/text/{problem}");
            }
        }
    }
    Ok(())
}
