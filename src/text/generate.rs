//! Reads the Fluent files of both languages, says what is wrong with them, and writes one Rust method per message.
//! build.rs uses it, so that a missing translation does not compile; the tests of this room use it to prove that.

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

/// One file of texts: the name problems are reported under ("sv/common.ftl"), and what it holds.
#[derive(Debug, Clone)]
pub struct Source {
    pub name: String,
    pub text: String,
}

/// A message both languages have, ready to become a method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub id: String,
    /// Every variable the message needs, its references included, in order of first appearance in the Swedish text.
    pub arguments: Vec<String>,
    pub swedish: String,
    pub english: String,
}

/// What a pattern refers to, in the order it does so.
enum Use {
    Variable(String),
    Message(String),
    Term(String),
    Function(String),
    Attribute(String),
}

struct Definition {
    file: String,
    uses: Vec<Use>,
    text: String,
}

/// The texts of one language, by id.
#[derive(Default)]
struct Texts {
    messages: BTreeMap<String, Definition>,
    terms: BTreeMap<String, Definition>,
}

/// Words that are Rust's own; as an identifier they need `r#`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Words that can be no identifier at all.
const IMPOSSIBLE: &[&str] = &["self", "super", "crate"];

/// Methods `Text` has of its own, or gets from every type; a message with such an id would hide one of them.
const TAKEN: &[&str] = &[
    "new", "language", "lookup", "plain", "format", "clone", "into", "try_into", "borrow", "to_owned", "fmt",
];

/// Every `.ftl` file of a folder, by name, reported under the folder's own name ("sv/common.ftl").
///
/// # Errors
/// When the folder or one of its files can't be read.
pub fn read_folder(folder: &Path) -> std::io::Result<Vec<Source>> {
    let language = folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            sources.push(Source {
                name: format!("{language}/{file}"),
                text: std::fs::read_to_string(&path)?,
            });
        }
    }
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sources)
}

/// The messages of both languages, sorted by id.
///
/// # Errors
/// Every problem found, each as one sentence with file and id: a syntax error, a message or term that is missing, given
/// twice or refers to nothing, variables that differ between the languages, a name Rust can't tell from another.
pub fn check(swedish: &[Source], english: &[Source]) -> Result<Vec<Message>, Vec<String>> {
    let mut problems = Vec::new();
    let swedish = read(swedish, &mut problems);
    let english = read(english, &mut problems);
    names(&swedish, &mut problems);
    let mut messages = Vec::new();
    for (id, sv) in &swedish.messages {
        let arguments = arguments(&swedish, id, sv, &mut problems);
        let Some(en) = english.messages.get(id) else {
            problems.push(format!(
                "{}: {id}: missing in English (resources/text/en)",
                sv.file
            ));
            continue;
        };
        let theirs = self::arguments(&english, id, en, &mut problems);
        for name in arguments.iter().filter(|name| !theirs.contains(name)) {
            problems.push(format!(
                "{}: {id}: the variable ${name} of the Swedish text is not used",
                en.file
            ));
        }
        for name in theirs.iter().filter(|name| !arguments.contains(name)) {
            problems.push(format!(
                "{}: {id}: the variable ${name} is not in the Swedish text",
                en.file
            ));
        }
        let (swedish, english) = (sv.text.clone(), en.text.clone());
        messages.push(Message {
            id: id.clone(),
            arguments,
            swedish,
            english,
        });
    }
    for (id, en) in english
        .messages
        .iter()
        .filter(|(id, _)| !swedish.messages.contains_key(*id))
    {
        problems.push(format!(
            "{}: {id}: missing in Swedish (resources/text/sv)",
            en.file
        ));
    }
    if problems.is_empty() {
        Ok(messages)
    } else {
        Err(problems)
    }
}

/// The Rust source of `Text`'s methods and the tables beside them, to be included in `src/text/mod.rs`.
pub fn rust(messages: &[Message], swedish: &[Source], english: &[Source]) -> String {
    let mut out = String::from("// Written by build.rs from resources/text.\n");
    let list = |out: &mut String, doc: &str, head: &str, items: &mut dyn Iterator<Item = String>| {
        let _ = writeln!(out, "/// {doc}\n{head} = &[");
        for item in items {
            let _ = writeln!(out, "    {item},");
        }
        out.push_str("];\n");
    };
    let file = |source: &Source| {
        format!(
            "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/resources/text/{}\"))",
            source.name
        )
    };
    list(
        &mut out,
        "The Swedish files.",
        "const SWEDISH: &[&str]",
        &mut swedish.iter().map(file),
    );
    list(
        &mut out,
        "The English files.",
        "const ENGLISH: &[&str]",
        &mut english.iter().map(file),
    );
    let ids = &mut messages.iter().map(|message| format!("{:?}", message.id));
    list(
        &mut out,
        "The id of every message, sorted.",
        "pub const IDS: &[&str]",
        ids,
    );
    let plain = messages.iter().filter(|message| message.arguments.is_empty());
    let plain = &mut plain.map(|message| format!("{:?}", message.id));
    list(
        &mut out,
        "The ids of messages without arguments, sorted.",
        "const PLAIN: &[&str]",
        plain,
    );
    out.push_str("/// One method per message: its text in the chosen language.\n");
    // Names come from the texts, and so do the numbers of arguments.
    out.push_str("#[allow(clippy::too_many_arguments, clippy::wrong_self_convention, clippy::should_implement_trait)]\n");
    out.push_str("impl Text {\n");
    for message in messages {
        method(&mut out, message);
    }
    out.push_str("}\n");
    out
}

/// One method, with both texts as its docstring.
fn method(out: &mut String, message: &Message) {
    let Message {
        id,
        arguments,
        swedish,
        english,
    } = message;
    let _ = writeln!(
        out,
        "    #[doc = {:?}]",
        format!("```text\nsv: {swedish}\nen: {english}\n```")
    );
    let name = identifier(id);
    if arguments.is_empty() {
        let _ = writeln!(out, "    pub fn {name}(&self) -> String {{ self.plain({id:?}) }}");
        return;
    }
    let takes: String = arguments
        .iter()
        .map(|name| format!(", {}: impl Into<FluentValue<'a>>", identifier(name)))
        .collect();
    let gives: Vec<String> = arguments
        .iter()
        .map(|name| format!("({name:?}, {}.into())", identifier(name)))
        .collect();
    let gives = gives.join(", ");
    let _ = writeln!(
        out,
        "    pub fn {name}<'a>(&self{takes}) -> String {{ self.format({id:?}, [{gives}]) }}"
    );
}

/// Parses the files of one language and collects what they define.
fn read(sources: &[Source], problems: &mut Vec<String>) -> Texts {
    let mut texts = Texts::default();
    for source in sources {
        let resource = match fluent_syntax::parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let start = error.pos.start.min(source.text.len());
                    let line = source.text.as_bytes()[..start]
                        .iter()
                        .filter(|byte| **byte == b'\n')
                        .count()
                        + 1;
                    problems.push(format!("{}: line {line}: not valid Fluent: {error}", source.name));
                }
                resource
            }
        };
        for entry in resource.body {
            let (kind, id, value, attributes) = match entry {
                Entry::Message(message) => ("message", message.id.name, message.value, message.attributes),
                Entry::Term(term) => ("term", term.id.name, Some(term.value), term.attributes),
                _ => continue,
            };
            if !attributes.is_empty() {
                problems.push(format!(
                    "{}: {id}: attributes are not used here; write a message each",
                    source.name
                ));
            }
            let Some(pattern) = value else { continue };
            let mut uses = Vec::new();
            walk(&pattern, &mut uses);
            let definition = Definition {
                file: source.name.clone(),
                uses,
                text: wording(kind, id, pattern),
            };
            let known = if kind == "term" {
                &mut texts.terms
            } else {
                &mut texts.messages
            };
            if let Some(earlier) = known.get(id) {
                problems.push(format!(
                    "{}: {id}: this {kind} is already given in {}",
                    source.name, earlier.file
                ));
            } else {
                known.insert(id.to_owned(), definition);
            }
        }
    }
    dangling(&texts, problems);
    texts
}

/// The text of a pattern as it stands in the file, without its id.
fn wording(kind: &str, id: &str, pattern: Pattern<&str>) -> String {
    use fluent_syntax::ast::{Identifier, Message, Resource};
    if kind == "term" {
        return String::new();
    }
    let message = Message {
        id: Identifier { name: id },
        value: Some(pattern),
        attributes: Vec::new(),
        comment: None,
    };
    let written = fluent_syntax::serializer::serialize(&Resource {
        body: vec![Entry::Message(message)],
    });
    let value = written.split_once('=').map_or("", |(_, value)| value);
    value.trim().to_owned()
}

/// Reports references that lead nowhere.
fn dangling(texts: &Texts, problems: &mut Vec<String>) {
    for (id, definition) in texts.messages.iter().chain(&texts.terms) {
        for used in &definition.uses {
            let problem = match used {
                Use::Message(name) if !texts.messages.contains_key(name) => {
                    format!("refers to {name}, which is missing")
                }
                Use::Term(name) if !texts.terms.contains_key(name) => {
                    format!("refers to -{name}, which is missing")
                }
                Use::Function(name) if name != "NUMBER" => format!("calls {name}, which does not exist"),
                Use::Attribute(name) => format!("refers to {name}; attributes are not used here"),
                _ => continue,
            };
            problems.push(format!("{}: {id}: {problem}", definition.file));
        }
    }
}

/// Reports ids and variables that would collide as Rust names.
fn names(texts: &Texts, problems: &mut Vec<String>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (id, definition) in &texts.messages {
        let mut report = |problem: String| problems.push(format!("{}: {id}: {problem}", definition.file));
        let name = identifier(id);
        if !is_possible(id) || TAKEN.contains(&name.as_str()) {
            report(
                "this id can't be a method; choose another (lower case, not a word of Rust's or Text's own)"
                    .into(),
            );
        }
        if let Some(other) = seen.insert(name, id) {
            report(format!("can't be told from {other} in Rust"));
        }
        let mut variables: BTreeMap<String, &str> = BTreeMap::new();
        for used in &definition.uses {
            let Use::Variable(variable) = used else { continue };
            if !is_possible(variable) {
                report(format!(
                    "the variable ${variable} can't be an argument; choose another name in lower case"
                ));
            }
            match variables.insert(identifier(variable), variable) {
                Some(other) if other != variable => {
                    report(format!("the variable ${variable} shadows ${other} in Rust"));
                }
                _ => {}
            }
        }
    }
}

/// Every variable a message needs, in order of first appearance, through the messages it refers to. Terms don't count:
/// they see only the arguments written beside them.
fn arguments(texts: &Texts, id: &str, definition: &Definition, problems: &mut Vec<String>) -> Vec<String> {
    fn collect(
        texts: &Texts,
        definition: &Definition,
        path: &mut BTreeSet<String>,
        found: &mut Vec<String>,
    ) -> bool {
        for used in &definition.uses {
            match used {
                Use::Variable(name) if !found.contains(name) => found.push(name.clone()),
                Use::Message(id) => {
                    let Some(next) = texts.messages.get(id) else {
                        continue;
                    };
                    if !path.insert(id.clone()) || !collect(texts, next, path, found) {
                        return false;
                    }
                    path.remove(id);
                }
                _ => {}
            }
        }
        true
    }
    let mut found = Vec::new();
    if !collect(
        texts,
        definition,
        &mut BTreeSet::from([id.to_owned()]),
        &mut found,
    ) {
        problems.push(format!("{}: {id}: refers to itself in a circle", definition.file));
    }
    found
}

fn walk(pattern: &Pattern<&str>, uses: &mut Vec<Use>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk_expression(expression, uses);
        }
    }
}

fn walk_expression(expression: &Expression<&str>, uses: &mut Vec<Use>) {
    match expression {
        Expression::Inline(inline) => walk_inline(inline, uses),
        Expression::Select { selector, variants } => {
            walk_inline(selector, uses);
            for variant in variants {
                walk(&variant.value, uses);
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, uses: &mut Vec<Use>) {
    let call = |given: &CallArguments<&str>, uses: &mut Vec<Use>| {
        for argument in given
            .positional
            .iter()
            .chain(given.named.iter().map(|named| &named.value))
        {
            walk_inline(argument, uses);
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => uses.push(Use::Variable(id.name.to_owned())),
        InlineExpression::MessageReference { id, attribute: None } => {
            uses.push(Use::Message(id.name.to_owned()))
        }
        InlineExpression::MessageReference {
            id,
            attribute: Some(attribute),
        } => {
            uses.push(Use::Attribute(format!("{}.{}", id.name, attribute.name)));
        }
        InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        } => {
            uses.push(match attribute {
                Some(attribute) => Use::Attribute(format!("-{}.{}", id.name, attribute.name)),
                None => Use::Term(id.name.to_owned()),
            });
            if let Some(given) = arguments {
                call(given, uses);
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            uses.push(Use::Function(id.name.to_owned()));
            call(arguments, uses);
        }
        InlineExpression::Placeable { expression } => walk_expression(expression, uses),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The Rust name of an id or a variable: `move-up` → `move_up`, `type` → `r#type`.
fn identifier(name: &str) -> String {
    let name = name.replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) {
        format!("r#{name}")
    } else {
        name
    }
}

/// Whether a name can be a Rust identifier that draws no warning.
fn is_possible(name: &str) -> bool {
    !IMPOSSIBLE.contains(&name) && !name.chars().any(|letter| letter.is_ascii_uppercase())
}
