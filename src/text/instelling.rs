//! What is wrong with a settings file, in words.

use super::melding::Zin;

/// There is no action of this name.
pub fn onbekende_actie(naam: &str, nabij: Option<&str>) -> Zin {
    let lijst = "“wijkplan handleiding” noemt ze alle";
    let herstel = nabij.map_or_else(|| lijst.to_owned(), |nabij| format!("bedoelde u “{nabij}”? {lijst}"));
    Zin { wat: format!("er is geen actie “{naam}”"), herstel: Some(herstel) }
}

/// An action with keys that cannot be changed.
pub fn vaste_toets(actie: &str) -> Zin {
    Zin {
        wat: format!("de sneltoetsen van “{actie}” liggen vast: in een venster wordt ook getypt"),
        herstel: Some("haal deze regel weg".to_owned()),
    }
}

/// An action that must keep a key.
pub fn zonder_toets(actie: &str) -> Zin {
    Zin {
        wat: format!("“{actie}” heeft zo geen toets meer, en zonder kan niemand verder"),
        herstel: Some("schrijf er ten minste één toets bij".to_owned()),
    }
}

/// A name that is not that of a key.
pub fn geen_toets(naam: &str, nabij: Option<&str>) -> Zin {
    let vormen = "schrijf een teken, zoals a of A, of een naam: ctrl+s, alt+x, f5, enter, spatie, omhoog, pgdn";
    let herstel = match (naam.strip_prefix("shift+"), nabij) {
        (Some(teken), _) if teken.chars().count() == 1 => {
            format!("schrijf het teken dat u dan typt, zoals “{}”", teken.to_uppercase())
        }
        (_, Some(nabij)) => format!("bedoelde u “{nabij}”?"),
        _ => vormen.to_owned(),
    };
    Zin { wat: format!("“{naam}” is geen toets"), herstel: Some(herstel) }
}

/// A key that arrives as another.
pub fn zelfde_toets(naam: &str, als: &str) -> Zin {
    Zin {
        wat: format!("“{naam}” komt in een terminal binnen als “{als}”"),
        herstel: Some("kies een andere toets".to_owned()),
    }
}

/// Two actions on one key.
pub fn botsing(toets: &str, een: &str, ander: &str, waar: &str) -> Zin {
    Zin {
        wat: format!("“{toets}” zou {waar} twee dingen doen: “{een}” en “{ander}”"),
        herstel: Some(format!("kies voor “{een}” een andere toets, of geef ook “{ander}” een andere")),
    }
}
