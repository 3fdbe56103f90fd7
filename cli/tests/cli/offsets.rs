//! Offsets, in each unit, are those of the text beside them.

use serde_json::Value;

use crate::{aldus, records, stdout};

/// Characters of one to four bytes, before and inside all that is found.
const TEXT: &str = "Té 😀 gek. „De brug ’s nachts 😀 dicht”, zegt wethouder Anna Kramer.\r\nEén tel.";

/// The slice `start..end` of `TEXT` in a unit.
fn slice(unit: &str, bounds: &Value) -> String {
    let [start, end] = ["start", "end"].map(|key| usize::try_from(bounds[key].as_u64().unwrap()).unwrap());
    match unit {
        "byte" => TEXT[start..end].to_owned(),
        "char" => TEXT.chars().skip(start).take(end - start).collect(),
        "utf16" => {
            let units: Vec<u16> = TEXT.encode_utf16().collect();
            String::from_utf16(&units[start..end]).unwrap()
        }
        other => panic!("no unit {other}"),
    }
}

/// Every object below `value` that has bounds and a text.
fn fragments(value: &Value) -> Vec<&Value> {
    let own = value.get("start").and(value.get("text")).map(|_| value);
    let below = match value {
        Value::Array(items) => items.iter().flat_map(fragments).collect(),
        Value::Object(fields) => fields.values().flat_map(fragments).collect(),
        _ => Vec::new(),
    };
    own.into_iter().chain(below).collect()
}

#[test]
fn every_unit_gives_the_text_beside_it() {
    for command in ["extract", "tokens", "sentences"] {
        for unit in ["char", "byte", "utf16"] {
            let output = stdout(aldus(&[command, "--offsets", unit]).write_stdin(TEXT));
            let record = &records(&output)[0];
            assert_eq!(record["offsets"], unit);
            let fragments = fragments(record);
            assert!(!fragments.is_empty(), "{command}");
            for fragment in fragments {
                assert_eq!(slice(unit, fragment), fragment["text"].as_str().unwrap(), "{command} in {unit}");
            }
        }
    }
}

#[test]
fn code_points_are_the_default() {
    let default = stdout(aldus(&["extract"]).write_stdin(TEXT));
    assert_eq!(default, stdout(aldus(&["extract", "--offsets", "char"]).write_stdin(TEXT)));
}

#[test]
fn mentions_count_alike() {
    for unit in ["char", "byte", "utf16"] {
        let output = stdout(aldus(&["extract", "--offsets", unit]).write_stdin(TEXT));
        let mention = &records(&output)[0]["speakers"][0]["mentions"][0];
        assert!(slice(unit, mention).contains("Kramer"), "{unit}");
    }
}
