//! The data key, and the two ways to it: passphrase and recovery code.
//!
//! The data key is 32 random bytes. It lies beside the binder in a key file, sealed once per way with
//! XChaCha20-Poly1305 under a key that Argon2id (RFC 9106) derives. A passphrase can be changed without touching the
//! binder; without the key file nobody opens it, and without the binder the key file says nothing.

use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use super::label::Label;
use super::{Result, StoreError, file::Entropy};

pub(super) type DataKey = Zeroizing<[u8; 32]>;

/// How much work one guess of a passphrase costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyCost {
    /// KiB of memory.
    pub memory: u32,
    pub passes: u32,
}

impl KeyCost {
    /// About a third of a second on a laptop of 2020.
    pub const STANDARD: Self = Self {
        memory: 128 * 1024,
        passes: 4,
    };
    /// For tests only: no protection.
    pub const NONE: Self = Self { memory: 8, passes: 1 };
}

/// The words behind a recovery code: 128 random bits, written as letters and digits that can't be confused.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; 16]>);

/// Crockford's base 32: no I, L, O or U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl RecoveryCode {
    /// How many groups of four signs it is written in: 26 signs for the code and two to check it by.
    pub const GROUPS: usize = 7;

    pub(super) fn new(entropy: Entropy) -> Self {
        let mut bytes = Zeroizing::new([0; 16]);
        entropy(bytes.as_mut());
        Self(bytes)
    }

    /// The code as it is shown and written down.
    pub fn groups(&self) -> Vec<String> {
        let number = u128::from_be_bytes(*self.0);
        let mut signs: Vec<u8> = (0..26)
            .rev()
            .map(|place| LETTERS[((number >> (place * 5)) & 31) as usize])
            .collect();
        signs.extend(self.check_signs());
        signs
            .chunks(4)
            .map(|group| group.iter().copied().map(char::from).collect())
            .collect()
    }

    /// Reads a code as somebody typed it: spaces, hyphens and case don't matter, nor O for 0 or I and L for 1.
    pub fn parse(text: &str) -> Option<Self> {
        let mut signs = Vec::new();
        for sign in text
            .chars()
            .filter(|sign| !sign.is_whitespace() && *sign != '-' && *sign != '–')
        {
            let sign = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let value = LETTERS.iter().position(|letter| char::from(*letter) == sign)?;
            signs.push(value as u128);
        }
        let [code @ .., _, _] = signs.as_slice() else {
            return None;
        };
        if signs.len() != Self::GROUPS * 4 || code[0] > 7 {
            return None;
        }
        let number = code.iter().fold(0u128, |number, value| (number << 5) | value);
        let read = Self(Zeroizing::new(number.to_be_bytes()));
        let check: Vec<u128> = read
            .check_signs()
            .iter()
            .filter_map(|sign| LETTERS.iter().position(|letter| letter == sign))
            .map(|value| value as u128)
            .collect();
        (signs[26..] == check[..]).then_some(read)
    }

    fn check_signs(&self) -> [u8; 2] {
        use sha2::{Digest, Sha256};
        let digest = Sha256::digest(*self.0);
        [
            LETTERS[usize::from(digest[0] & 31)],
            LETTERS[usize::from(digest[1] & 31)],
        ]
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    Passphrase,
    Recovery,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Slot {
    way: Way,
    cost: KeyCost,
    salt: String,
    nonce: String,
    sealed: String,
}

/// What the key file holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct KeyFile {
    format: String,
    version: u32,
    /// The first 16 bytes of the binder it belongs to.
    binder: String,
    slots: Vec<Slot>,
    /// What the binder is called and of what kind it is, to tell binders apart that nobody has opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<Label>,
    /// SHA-256 of everything else, so that a damaged key file is not taken for a wrong passphrase. Every version keeps
    /// this field.
    #[serde(default)]
    check: String,
}

const FORMAT: &str = "krisparm key";
const VERSION: u32 = 1;
const STRING_KEYS: &str = "a key file has only keys that are strings";

fn check_of(value: &Value) -> String {
    use sha2::{Digest, Sha256};
    let mut value = value.clone();
    if let Some(fields) = value.as_object_mut() {
        fields.remove("check");
    }
    hex(&Sha256::digest(value.to_string()))
}

/// The key file of a binder lies beside it.
pub(super) fn path_of(binder: &Path) -> PathBuf {
    let mut name = binder.as_os_str().to_owned();
    name.push(".key");
    name.into()
}

impl KeyFile {
    pub(super) fn new(
        entropy: Entropy,
        cost: KeyCost,
        binder: &[u8; 16],
        key: &DataKey,
        passphrase: &str,
        code: &RecoveryCode,
    ) -> Result<Self> {
        let slots = vec![
            seal(entropy, Way::Passphrase, cost, key, passphrase.as_bytes())?,
            seal(entropy, Way::Recovery, cost, key, code.0.as_ref())?,
        ];
        Ok(Self {
            format: FORMAT.into(),
            version: VERSION,
            binder: hex(binder),
            slots,
            label: None,
            check: String::new(),
        })
    }

    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = match std::fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(StoreError::KeyFileMissing(path.to_owned()));
            }
            Err(error) => return Err(StoreError::from(error).at(path)),
        };
        let damaged = || StoreError::KeyFileDamaged(path.to_owned());
        let value: Value = serde_json::from_slice(&text).map_err(|_| damaged())?;
        if value["format"] != FORMAT || value["check"] != check_of(&value) {
            return Err(damaged());
        }
        let newer = value["version"]
            .as_u64()
            .is_some_and(|version| version > VERSION.into());
        if newer {
            return Err(StoreError::NewerVersion);
        }
        serde_json::from_value(value).map_err(|_| damaged())
    }

    #[cfg(test)]
    pub(super) fn of_version(&self, version: u32) -> Self {
        Self {
            version,
            ..self.clone()
        }
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut value = serde_json::to_value(self).expect(STRING_KEYS);
        value["check"] = check_of(&value).into();
        serde_json::to_vec_pretty(&value).expect(STRING_KEYS)
    }

    pub(super) const fn label(&self) -> Option<&Label> {
        self.label.as_ref()
    }

    pub(super) fn with_label(self, label: Option<Label>) -> Self {
        Self { label, ..self }
    }

    /// The first bytes of the binder it belongs to.
    pub(super) fn first_bytes(&self) -> Option<[u8; 16]> {
        unhex(&self.binder)?.try_into().ok()
    }

    pub(super) fn belongs_to(&self, first_bytes: &[u8; 16]) -> bool {
        self.binder == hex(first_bytes)
    }

    pub(super) fn open_with_passphrase(&self, passphrase: &str) -> Result<DataKey> {
        self.open(Way::Passphrase, passphrase.as_bytes())
            .ok_or(StoreError::WrongPassphrase)
    }

    pub(super) fn open_with_code(&self, code: &RecoveryCode) -> Result<DataKey> {
        self.open(Way::Recovery, code.0.as_ref())
            .ok_or(StoreError::WrongRecoveryCode)
    }

    pub(super) fn with_passphrase(
        &self,
        entropy: Entropy,
        cost: KeyCost,
        key: &DataKey,
        passphrase: &str,
    ) -> Result<Self> {
        self.with_slot(seal(entropy, Way::Passphrase, cost, key, passphrase.as_bytes())?)
    }

    pub(super) fn with_code(
        &self,
        entropy: Entropy,
        cost: KeyCost,
        key: &DataKey,
        code: &RecoveryCode,
    ) -> Result<Self> {
        self.with_slot(seal(entropy, Way::Recovery, cost, key, code.0.as_ref())?)
    }

    fn with_slot(&self, slot: Slot) -> Result<Self> {
        let mut file = self.clone();
        file.slots.retain(|other| other.way != slot.way);
        file.slots.push(slot);
        Ok(file)
    }

    fn open(&self, way: Way, secret: &[u8]) -> Option<DataKey> {
        let slot = self.slots.iter().find(|slot| slot.way == way)?;
        let nonce = XNonce::try_from(unhex(&slot.nonce)?.as_slice()).ok()?;
        let cipher = cipher(slot.cost, &unhex(&slot.salt)?, secret).ok()?;
        let opened = Zeroizing::new(cipher.decrypt(&nonce, unhex(&slot.sealed)?.as_slice()).ok()?);
        let mut key = DataKey::default();
        if opened.len() != key.len() {
            return None;
        }
        key.copy_from_slice(&opened);
        Some(key)
    }
}

fn seal(entropy: Entropy, way: Way, cost: KeyCost, key: &DataKey, secret: &[u8]) -> Result<Slot> {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    entropy(&mut salt);
    entropy(&mut nonce);
    let sealed = cipher(cost, &salt, secret)?
        .encrypt(&XNonce::from(nonce), key.as_slice())
        .map_err(|_| StoreError::Document("the key could not be sealed".into()))?;
    Ok(Slot {
        way,
        cost,
        salt: hex(&salt),
        nonce: hex(&nonce),
        sealed: hex(&sealed),
    })
}

fn cipher(cost: KeyCost, salt: &[u8], secret: &[u8]) -> Result<XChaCha20Poly1305> {
    let failed = |error: argon2::Error| StoreError::Document(error.to_string());
    // A damaged file must not make us take all memory there is.
    let params = Params::new(cost.memory.min(1 << 20), cost.passes.min(64), 1, Some(32)).map_err(failed)?;
    let mut derived = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, derived.as_mut())
        .map_err(failed)?;
    XChaCha20Poly1305::new_from_slice(derived.as_ref())
        .map_err(|_| StoreError::Document("a key of the wrong length".into()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |sign: u8| {
        char::from(sign)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    if !text.len().is_multiple_of(2) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entropy(bytes: &mut [u8]) {
        for (byte, n) in bytes.iter_mut().zip(0u8..) {
            *byte = n.wrapping_mul(83).wrapping_add(7);
        }
    }

    #[test]
    fn a_recovery_code_is_read_back_as_people_write_it() {
        let code = RecoveryCode::new(entropy);
        let groups = code.groups();
        assert_eq!(groups.len(), RecoveryCode::GROUPS);
        let typed = groups.join("-").to_lowercase().replace('0', "o");
        assert_eq!(RecoveryCode::parse(&typed), Some(code));
    }

    #[test]
    fn one_wrong_sign_in_a_recovery_code_is_noticed_in_nearly_all_places() {
        let code = RecoveryCode::new(entropy).groups().concat();
        let wrong = (0..code.len())
            .filter(|at| {
                let mut signs: Vec<char> = code.chars().collect();
                signs[*at] = if signs[*at] == '7' { '5' } else { '7' };
                RecoveryCode::parse(&signs.iter().collect::<String>()).is_none()
            })
            .count();
        assert!(wrong >= code.len() - 1, "{wrong} of {}", code.len());
    }

    #[test]
    fn the_data_key_opens_with_its_own_passphrase_and_code_only() {
        let key = Zeroizing::new([9; 32]);
        let code = RecoveryCode::new(entropy);
        let file =
            KeyFile::new(entropy, KeyCost::NONE, &[1; 16], &key, "åtta gröna hästar", &code).expect("sealed");
        assert_eq!(
            file.open_with_passphrase("åtta gröna hästar").expect("opens"),
            key
        );
        assert_eq!(file.open_with_code(&code).expect("opens"), key);
        assert!(matches!(
            file.open_with_passphrase("åtta gröna häst"),
            Err(StoreError::WrongPassphrase)
        ));
        let changed = file
            .with_passphrase(entropy, KeyCost::NONE, &key, "nio")
            .expect("sealed");
        assert!(changed.open_with_passphrase("åtta gröna hästar").is_err());
        assert_eq!(changed.open_with_code(&code).expect("still opens"), key);
    }
}
