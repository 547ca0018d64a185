//! Writes one method per message of resources/text, and stops the build when a language lacks one.

#[path = "src/text/generate.rs"]
mod generate;

use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let texts = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("resources/text");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/text/generate.rs");
    for language in ["sv", "en"] {
        println!("cargo::rerun-if-changed={}", texts.join(language).display());
    }
    let swedish = generate::read_folder(&texts.join("sv"))?;
    let english = generate::read_folder(&texts.join("en"))?;
    match generate::check(&swedish, &english) {
        Ok(messages) => {
            let out = std::env::var("OUT_DIR")?;
            std::fs::write(
                Path::new(&out).join("text.rs"),
                generate::rust(&messages, &swedish, &english),
            )?;
        }
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=resources/text/{problem}");
            }
        }
    }
    Ok(())
}
