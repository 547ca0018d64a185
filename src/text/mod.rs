//! Every word of the screen and the command line, in Swedish and English: one method per message of resources/text.
//! A message that lacks a translation, or an argument, does not compile.

pub mod time;

#[cfg(test)]
mod generate;
#[cfg(test)]
mod tests;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

pub use fluent_bundle::FluentValue;

include!(concat!(env!("OUT_DIR"), "/text.rs"));

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "sv")]
    Swedish,
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both, in the order they are offered.
    pub const ALL: [Language; 2] = [Language::Swedish, Language::English];

    /// The language for a system's locale ("sv-SE", "en_US.UTF-8"). Swedish also where the system names no language
    /// ("", "C", "POSIX"); English for every other.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        match language.as_str() {
            "sv" | "" | "c" | "posix" => Language::Swedish,
            _ => Language::English,
        }
    }

    /// ISO 639-1, as settings and folders name it.
    pub fn code(self) -> &'static str {
        match self {
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }
}

/// The texts in one language. Cheap to clone and to send: the texts are read once per language and program.
#[derive(Clone)]
pub struct Text {
    language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Text").field(&self.language).finish()
    }
}

impl Text {
    /// The texts in `language`.
    pub fn new(language: Language) -> Self {
        static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 2] = [OnceLock::new(), OnceLock::new()];
        let (place, sources) = match language {
            Language::Swedish => (&BUNDLES[0], SWEDISH),
            Language::English => (&BUNDLES[1], ENGLISH),
        };
        Text {
            language,
            bundle: place.get_or_init(|| bundle(language, sources)),
        }
    }

    /// The language these texts are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a message whose id is put together as the program runs ("field-" and a field's name). None when there
    /// is no such message, or when it takes arguments.
    pub fn lookup(&self, id: &str) -> Option<String> {
        PLAIN.binary_search(&id).is_ok().then(|| self.plain(id))
    }

    fn plain(&self, id: &str) -> String {
        self.write(id, None)
    }

    fn format<'a, const N: usize>(
        &self,
        id: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> String {
        let arguments = arguments.into_iter().collect();
        self.write(id, Some(&arguments))
    }

    fn write(&self, id: &str, arguments: Option<&fluent_bundle::FluentArgs<'_>>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        // build.rs has seen every id in both languages; should one be gone all the same, its id says more than nothing.
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        text.into_owned()
    }
}

fn bundle(language: Language, sources: &[&str]) -> FluentBundle<FluentResource> {
    let locale = language
        .code()
        .parse()
        .expect("a two-letter language code is a language identifier");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The marks that isolate right-to-left text would end up in searches, copies and tests; both languages run one way.
    bundle.set_use_isolating(false);
    let _ = bundle.add_builtins(); // fails only when NUMBER is there already, in a bundle made the line above
    for source in sources {
        // build.rs has parsed the same files and stops on any error or repeated id, so nothing is lost here.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
