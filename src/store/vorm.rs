//! The canonical text of a plan: the same plan gives the same bytes, and the text reads back as the same plan.
//!
//! Rows that a planner compares (buurten, bezetting, locaties) stand on one line each; larger nouns take a line a
//! field. How deep a field is spread over lines is given with it below, and nowhere else.

use std::fmt::Write as _;

use ron::ser::PrettyConfig;
use serde::Serialize;

use crate::plan::{Plan, Wijk, exact};

/// Why a plan could not be written as text. Nothing that a plan can hold leads to it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("het plan is niet als tekst te schrijven: {0}")]
pub struct Vormfout(ron::Error);

impl From<ron::Error> for Vormfout {
    fn from(fout: ron::Error) -> Self {
        Self(fout)
    }
}

const KOP_PLAN: &str = "// Een plan van wijkplan. De wijken staan elk in een eigen bestand in de map wijken.\n";
const KOP_WIJK: &str = "// Een wijk van een plan van wijkplan: inwoners, kerncijfers, vraag en buurten.\n";
const KOP_HEEL: &str = "// Een plan van wijkplan, met zijn wijken in één bestand.\n";
/// The lines with which the program begins a file.
pub(super) const KOPPEN: [&str; 4] = [KOP_PLAN, KOP_WIJK, KOP_HEEL, KOP_ALLE];

const KOP_ALLE: &str = "// Getallen staan zonder aanhalingstekens, met een punt voor de decimalen: 1234.5\n";

/// The text of `plan.ron` in a plan folder: everything but the wijken.
///
/// # Errors
/// When a part cannot be written as RON.
pub fn plan_ron(plan: &Plan) -> Result<String, Vormfout> {
    let mut uit = format!("{KOP_PLAN}{KOP_ALLE}(\n");
    plan_velden(&mut uit, plan)?;
    uit.push_str(")\n");
    Ok(uit)
}

/// The text of one file in the folder `wijken`.
///
/// # Errors
/// When a part cannot be written as RON.
pub fn wijk_ron(wijk: &Wijk) -> Result<String, Vormfout> {
    let mut uit = format!("{KOP_WIJK}{KOP_ALLE}(\n");
    wijk_velden(&mut uit, wijk, "    ")?;
    uit.push_str(")\n");
    Ok(uit)
}

/// The text of a whole plan as one file.
///
/// # Errors
/// When a part cannot be written as RON.
pub fn heel_ron(plan: &Plan) -> Result<String, Vormfout> {
    let mut uit = format!("{KOP_HEEL}{KOP_ALLE}(\n");
    plan_velden(&mut uit, plan)?;
    if !plan.wijken.is_empty() {
        uit.push_str("    wijken: [\n");
        for wijk in &plan.wijken {
            uit.push_str("        (\n");
            wijk_velden(&mut uit, wijk, "            ")?;
            uit.push_str("        ),\n");
        }
        uit.push_str("    ],\n");
    }
    uit.push_str(")\n");
    Ok(uit)
}

fn plan_velden(uit: &mut String, plan: &Plan) -> Result<(), Vormfout> {
    // Taken apart so that a field which is added to the plan cannot be forgotten here.
    let Plan {
        versie,
        naam,
        gemeente,
        planjaren,
        basisjaar,
        herkomst,
        opdracht,
        bronnen,
        normen,
        werktijden,
        functies,
        scope,
        voorzieningen,
        organisaties,
        buurtteams,
        bezetting,
        overname,
        locaties,
        kanalen,
        verdeling,
        begroting,
        eisen_uit,
        wegingen,
        eisen_af,
        meetvragen,
        nulmetingen,
        realisatie,
        besprekingen,
        scenarios,
        inlezingen,
        besluiten,
        mijlpalen,
        risicos,
        standpunten,
        open_punten,
        notities,
        prognose,
        wijken: _,
    } = plan;
    let op = "    ";
    veld(uit, op, "versie", versie, 0)?;
    veld(uit, op, "naam", naam, 0)?;
    veld(uit, op, "gemeente", gemeente, 0)?;
    veld(uit, op, "planjaren", planjaren, 0)?;
    veld(uit, op, "basisjaar", basisjaar, 0)?;
    if !herkomst.is_leeg() {
        veld(uit, op, "herkomst", herkomst, 0)?;
    }
    if !opdracht.is_leeg() {
        veld(uit, op, "opdracht", opdracht, 1)?;
    }
    veld(uit, op, "bronnen", bronnen, 2)?;
    veld(uit, op, "normen", normen, 1)?;
    veld(uit, op, "werktijden", werktijden, 3)?;
    veld(uit, op, "functies", functies, 2)?;
    lijst(uit, op, "scope", scope, 1)?;
    veld(uit, op, "voorzieningen", voorzieningen, 3)?;
    veld(uit, op, "organisaties", organisaties, 1)?;
    veld(uit, op, "buurtteams", buurtteams, 1)?;
    veld(uit, op, "bezetting", bezetting, 1)?;
    if !overname.is_empty() {
        veld(uit, op, "overname", overname, 1)?;
    }
    veld(uit, op, "locaties", locaties, 1)?;
    lijst(uit, op, "kanalen", kanalen, 1)?;
    veld(uit, op, "verdeling", verdeling, 2)?;
    veld(uit, op, "begroting", begroting, 2)?;
    if let Some(prognose) = prognose {
        veld(uit, op, "prognose", prognose, 2)?;
    }
    lijst(uit, op, "eisen_uit", eisen_uit, 1)?;
    lijst(uit, op, "wegingen", wegingen, 1)?;
    lijst(uit, op, "eisen_af", eisen_af, 1)?;
    lijst(uit, op, "meetvragen", meetvragen, 1)?;
    lijst(uit, op, "nulmetingen", nulmetingen, 1)?;
    lijst(uit, op, "realisatie", realisatie, 1)?;
    lijst(uit, op, "besprekingen", besprekingen, 1)?;
    lijst(uit, op, "scenarios", scenarios, 3)?;
    lijst(uit, op, "inlezingen", inlezingen, 3)?;
    lijst(uit, op, "besluiten", besluiten, 3)?;
    lijst(uit, op, "mijlpalen", mijlpalen, 1)?;
    lijst(uit, op, "risicos", risicos, 1)?;
    lijst(uit, op, "standpunten", standpunten, 1)?;
    lijst(uit, op, "open_punten", open_punten, 1)?;
    lijst(uit, op, "notities", notities, 1)
}

fn wijk_velden(uit: &mut String, wijk: &Wijk, op: &str) -> Result<(), Vormfout> {
    let Wijk { code, naam, bevolking, kerncijfers, vraag, let_op, grens, buurten } = wijk;
    veld(uit, op, "code", code, 0)?;
    veld(uit, op, "naam", naam, 0)?;
    veld(uit, op, "bevolking", bevolking, 1)?;
    if !kerncijfers.is_empty() {
        veld(uit, op, "kerncijfers", kerncijfers, 3)?;
    }
    if !vraag.is_empty() {
        veld(uit, op, "vraag", vraag, 1)?;
    }
    if !let_op.is_empty() {
        veld(uit, op, "let_op", let_op, 1)?;
    }
    if let Some(grens) = grens {
        veld(uit, op, "grens", grens, 1)?;
    }
    veld(uit, op, "buurten", buurten, 1)
}

/// A list that is left out when it is empty.
fn lijst<T: Serialize>(uit: &mut String, op: &str, naam: &str, rijen: &[T], diepte: usize) -> Result<(), Vormfout> {
    if rijen.is_empty() { Ok(()) } else { veld(uit, op, naam, &rijen, diepte) }
}

/// One field on lines of its own, indented by `op`; `diepte` levels below it get a line for each part.
fn veld<T: Serialize>(uit: &mut String, op: &str, naam: &str, waarde: &T, diepte: usize) -> Result<(), Vormfout> {
    let vorm = PrettyConfig::new().depth_limit(diepte).new_line("\n");
    let tekst = exact::opties().to_string_pretty(waarde, vorm)?;
    // A string cannot hold a line break here: RON writes it as \n, so every line below may be moved to the right.
    let tekst = tekst.replace('\n', &format!("\n{op}"));
    writeln!(uit, "{op}{naam}: {tekst},").map_err(|_| Vormfout(ron::Error::Fmt))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{bestand, open};
    use std::path::Path;

    fn klein() -> Plan {
        open(Path::new("tests/fouten/basis")).unwrap().plan
    }

    #[test]
    fn one_file_reads_back_as_the_same_plan_and_the_same_text() {
        let plan = klein();
        let tekst = heel_ron(&plan).unwrap();
        let terug: Plan = exact::ontleed(&tekst).unwrap();
        assert_eq!(terug, plan);
        assert_eq!(heel_ron(&terug).unwrap(), tekst);
    }

    #[test]
    fn folder_files_read_back_as_their_parts() {
        let plan = klein();
        let kaal: Plan = exact::ontleed(&plan_ron(&plan).unwrap()).unwrap();
        assert_eq!(kaal, Plan { wijken: crate::plan::Lijst::default(), ..plan.clone() });
        for wijk in &plan.wijken {
            assert_eq!(&exact::ontleed::<Wijk>(&wijk_ron(wijk).unwrap()).unwrap(), wijk);
        }
    }

    #[test]
    fn rows_stand_on_one_line_each() {
        insta::assert_snapshot!("heel", heel_ron(&klein()).unwrap());
    }

    #[test]
    fn strings_keep_every_character() {
        let mut plan = klein();
        plan.naam = "regel 1\nregel 2\t\"aanhaling\" \\ {} 日本 \u{1b} r#\"".to_owned();
        plan.wijken[0].let_op = vec!["a\r\n    b".to_owned()];
        plan.normen.ratio.toelichting = Some("met een\nregeleinde, ) en \"".to_owned());
        let tekst = heel_ron(&plan).unwrap();
        let pad = Path::new("plan.ron");
        let tekst = bestand::tekst_van(pad, tekst.into_bytes()).unwrap();
        assert_eq!(exact::ontleed::<Plan>(&tekst).unwrap(), plan);
    }
}
