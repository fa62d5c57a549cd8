//! Changes in words, for the history, the undo message and the journal.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte_getal, kleine_letter, opsomming};
use super::{getal, kerncijfer, namen, plek, veld};
use crate::plan::waarde::Werking;
use crate::plan::wijziging::Veldwijziging;
use crate::plan::wijziging::veld::{Begrotingveld, Planveld, Verdelingveld, Voorzieningveld};
use crate::plan::{
    Aanstelling, Dienstverband, Functiecode, Locatie, Locatiecode, Plan, Scenariocode, Verdeeleenheid, Waarde,
    Wijziging, Zet,
};

/// What a change does, seen from the plan before it: “Team Peelo, jeugd-ggz-behandelaar (Voorbeeld Jeugdhulp): 1,2 →
/// 1,6 fte”.
pub fn wijziging(voor: &Plan, wijziging: &Wijziging) -> String {
    match wijziging {
        Wijziging::Fte { aanstelling, fte } => match voor.bezetting.iter().find(|r| r.code == *aanstelling) {
            Some(rij) => format!("{}: {} fte", rij_in_woorden(voor, rij), van_naar(&rij.fte, fte, fte_getal)),
            None => format!("{aanstelling}: {} fte", fte_getal(fte.midden)),
        },
        Wijziging::AanstellingErbij { rij, .. } => {
            let vacature = if rij.dienstverband == Dienstverband::Vacature { " vacature" } else { "" };
            format!("{}: {} fte{vacature} erbij", rij_in_woorden(voor, rij), fte_getal(rij.fte.midden))
        }
        Wijziging::AanstellingEraf(code) => match voor.bezetting.iter().find(|r| r.code == *code) {
            Some(rij) => format!("{}: {} fte weg", rij_in_woorden(voor, rij), fte_getal(rij.fte.midden)),
            None => format!("{code}: weg uit de bezetting"),
        },
        Wijziging::Voet { functie, voet } => {
            let regel = voor.verdeling.basis.iter().find(|r| r.functie == *functie);
            let hoeveel = van_naar_of(regel.map(|r| &r.voet), voet, getal::volledig);
            format!("Basis {}: vaste voet {hoeveel} fte per wijk", functienaam(voor, functie))
        }
        Wijziging::Per1000 { functie, per_1000 } => {
            let regel = voor.verdeling.basis.iter().find(|r| r.functie == *functie);
            let hoeveel = van_naar_of(regel.map(|r| &r.per_1000), per_1000, getal::volledig);
            let van = regel.map_or("inwoners", |r| kerncijfer::kort(r.van));
            format!("Basis {}: {hoeveel} fte per 1.000 {van}", functienaam(voor, functie))
        }
        Wijziging::Gewichten(nieuw) => {
            let oud = &voor.verdeling.gewichten;
            let anders = nieuw.iter().zip(oud).filter(|((_, p), g)| p.0 != g.procent);
            let delen: Vec<String> = anders
                .map(|((naar, p), g)| {
                    let (oud, nieuw) = (getal::volledig(g.procent), getal::volledig(p.0));
                    format!("{} {oud} → {nieuw} %", kerncijfer::kort(*naar))
                })
                .collect();
            if delen.is_empty() { "Wijkplus: gewichten".to_owned() } else { format!("Wijkplus: {}", delen.join(", ")) }
        }
        Wijziging::Methode(methode) => {
            format!("Methode: {} → {}", namen::methode(voor.verdeling.methode), namen::methode(*methode))
        }
        Wijziging::Totaal(totaal) => {
            let oud = &voor.verdeling.totaal;
            format!("Te verdelen: {}", van_naar(oud, totaal, te_verdelen(voor.verdeling.eenheid)))
        }
        Wijziging::Werkplekken { locatie, werkplekken } => {
            let oud = plaats(voor, locatie).map(|l| &l.werkplekken);
            let hoeveel = van_naar_of(oud, werkplekken, getal::volledig);
            format!("{}: {hoeveel} werkplekken", locatienaam(voor, locatie))
        }
        Wijziging::Gebruik { locatie, gebruik } => {
            let nieuw = namen::gebruik(gebruik);
            match plaats(voor, locatie) {
                Some(l) => format!("{}: {} → {nieuw}", l.naam, namen::gebruik(&l.gebruik)),
                None => format!("{locatie}: {nieuw}"),
            }
        }
        Wijziging::Centraal { locatie, centraal } => {
            let wordt = if *centraal { "wordt een centrale plek" } else { "is geen centrale plek meer" };
            format!("{} {wordt}", locatienaam(voor, locatie))
        }
        Wijziging::LocatieErbij { locatie, .. } => format!("{}: plek erbij", locatie.naam),
        Wijziging::LocatieEraf(code) => format!("{}: plek weg", locatienaam(voor, code)),
        Wijziging::Naam(naam) => format!("Naam van het plan: “{}” → “{naam}”", voor.naam),
        Wijziging::Samen(delen) => samen(voor, delen),
        Wijziging::Figuur { waar, waarde } => veld::figuur(voor, waar, waarde),
        Wijziging::Veld(nieuw) => veld::veld(voor, nieuw),
        Wijziging::Erbij { zaak, .. } => veld::erbij(voor, zaak),
        Wijziging::Eraf(code) => veld::eraf(voor, code),
        Wijziging::ZetErbij { scenario, zet, .. } => {
            format!("In scenario {}: {}", scenarionaam(voor, scenario), zet_in_woorden(voor, zet))
        }
        Wijziging::ZetEraf { scenario, plaats } => {
            let zetten = voor.scenarios.iter().find(|s| s.code == *scenario).map(|s| &s.wijzigingen);
            // What becomes of it without the zet: from what it did back to what stood there.
            let terug = |z: &Zet| zet_in_woorden(voor, &Zet { doe: z.terug.clone(), terug: z.doe.clone() });
            let zet = zetten.and_then(|z| z.get(*plaats)).map(terug);
            format!("In scenario {}: {}", scenarionaam(voor, scenario), zet.unwrap_or_default())
        }
    }
}

/// What a zet of a scenario or a besluit does, with what stood there when it was made, whatever stands there now.
pub fn zet_in_woorden(plan: &Plan, zet: &Zet) -> String {
    let mut toen = plan.clone();
    // Refused where the noun is gone: then what is left of it is worded.
    let _ = zet.terug.pas_toe(&mut toen);
    wijziging(&toen, &zet.doe)
}

/// The zetten of a scenario or a besluit, each on the plan as those before it left it.
pub fn zetten_in_woorden(plan: &Plan, zetten: &[Zet]) -> Vec<String> {
    let mut stand = plan.clone();
    let woorden = |zet: &Zet| {
        let woorden = zet_in_woorden(&stand, zet);
        // Refused where it is half of a whole, or where the plan changed beneath it.
        let _ = zet.doe.pas_toe(&mut stand);
        woorden
    };
    zetten.iter().map(woorden).collect()
}

/// The name of a scenario, or its code where it is not in the plan.
pub fn scenarionaam<'p>(plan: &'p Plan, code: &'p Scenariocode) -> &'p str {
    plan.scenarios.iter().find(|s| s.code == *code).map_or(code.as_str(), |s| &s.naam)
}

const fn te_verdelen(eenheid: Verdeeleenheid) -> fn(Decimal) -> String {
    match eenheid {
        Verdeeleenheid::Fte => getal::fte,
        Verdeeleenheid::Euro => getal::euro,
    }
}

/// What several parts are all about is said once. Each part is worded on the plan as the parts before it left it.
fn samen(voor: &Plan, delen: &[Wijziging]) -> String {
    if let [Wijziging::Veld(veld), Wijziging::Totaal(totaal)] = delen
        && let Veldwijziging::Verdeling(Verdelingveld::Eenheid(eenheid)) = **veld
    {
        // The old and the new total do not count the same.
        let (oud, nieuw) = (te_verdelen(voor.verdeling.eenheid), te_verdelen(eenheid));
        return format!("Te verdelen: {} → {}", oud(voor.verdeling.totaal.midden), nieuw(totaal.midden));
    }
    if let Some(jaar) = planjaar_erbij(voor, delen) {
        return jaar;
    }
    let mut stand = voor.clone();
    let mut uit = Vec::with_capacity(delen.len());
    for deel in delen {
        uit.push(wijziging(&stand, deel));
        if deel.pas_toe(&mut stand).is_err() {
            break;
        }
    }
    let onderwerp = uit.first().cloned().unwrap_or_default();
    let delen = uit.iter().enumerate().map(|(i, deel)| if i == 0 { deel } else { zonder(deel, &onderwerp) });
    delen.collect::<Vec<&str>>().join("; ")
}

/// A year more, with what is carried over into it: the parts themselves are as many as there are yearly figures.
fn planjaar_erbij(voor: &Plan, delen: &[Wijziging]) -> Option<String> {
    let [Wijziging::Veld(eerste), rest @ ..] = delen else { return None };
    let Veldwijziging::Plan(Planveld::Planjaren(jaren)) = &**eerste else { return None };
    let nieuw: Vec<u16> = jaren.iter().copied().filter(|j| !voor.planjaren.contains(j)).collect();
    let [jaar] = nieuw[..] else { return None };
    if jaren.len() != voor.planjaren.len() + 1 {
        return None;
    }
    let [mut fasering, mut preventie, mut lumpsum] = [0_u64; 3];
    for deel in rest {
        let Wijziging::Veld(veld) = deel else { return None };
        match &**veld {
            Veldwijziging::Voorziening(_, Voorzieningveld::Fasering(_)) => fasering += 1,
            Veldwijziging::Voorziening(_, Voorzieningveld::Preventie(_)) => preventie += 1,
            Veldwijziging::Begroting(Begrotingveld::Lumpsum(_)) => lumpsum += 1,
            _ => return None,
        }
    }
    let van = |n: u64, wat: &str| format!("{wat} van {}", aantal(n, "voorziening", "voorzieningen"));
    let mut wat: Vec<String> = Vec::new();
    wat.extend((preventie > 0).then(|| van(preventie, "preventie")));
    wat.extend((fasering > 0).then(|| van(fasering, "fasering")));
    wat.extend((lumpsum > 0).then(|| "de lumpsum".to_owned()));
    let door = if wat.is_empty() { String::new() } else { format!(", met {} doorgetrokken", opsomming(&wat)) };
    Some(format!("Planjaar {jaar}: erbij{door}"))
}

/// A part without the noun with which the first one begins as well: what comes before its field or its figure.
fn zonder<'d>(deel: &'d str, eerste: &str) -> &'d str {
    let gelijk = deel.char_indices().zip(eerste.chars()).take_while(|((_, a), b)| a == b).last();
    let gelijk = gelijk.map_or(0, |((i, teken), _)| i + teken.len_utf8());
    let begint = |rest: &str| rest.starts_with(", ") || rest.starts_with(": ");
    let knip = (1..=gelijk)
        .rev()
        .find(|&k| matches!((deel.get(k..), eerste.get(k..)), (Some(a), Some(b)) if begint(a) && begint(b)));
    knip.and_then(|k| deel.get(k + 2..)).unwrap_or(deel)
}

pub(super) fn rij_in_woorden(plan: &Plan, rij: &Aanstelling) -> String {
    let organisatie =
        plan.organisaties.iter().find(|o| o.code == rij.organisatie).map_or(rij.organisatie.as_str(), |o| &o.naam);
    let waar = super::aantal::hoofdletter(&plek::van_aanstelling(plan, &rij.plek));
    format!("{waar}, {} ({organisatie})", functienaam(plan, &rij.functie))
}

fn functienaam(plan: &Plan, code: &Functiecode) -> String {
    let functie = plan.functies.iter().find(|f| f.code == *code);
    functie.map_or_else(|| code.to_string(), |f| kleine_letter(&f.naam))
}

fn plaats<'p>(plan: &'p Plan, code: &Locatiecode) -> Option<&'p Locatie> {
    plan.locaties.iter().find(|l| l.code == *code)
}

fn locatienaam<'p>(plan: &'p Plan, code: &'p Locatiecode) -> &'p str {
    plaats(plan, code).map_or(code.as_str(), |l| &l.naam)
}

fn van_naar<W: Werking>(oud: &Waarde<W>, nieuw: &Waarde<W>, vorm: impl Fn(Decimal) -> String) -> String {
    format!("{} → {}", vorm(oud.midden), vorm(nieuw.midden))
}

fn van_naar_of<W: Werking>(oud: Option<&Waarde<W>>, nieuw: &Waarde<W>, vorm: fn(Decimal) -> String) -> String {
    oud.map_or_else(|| vorm(nieuw.midden), |oud| van_naar(oud, nieuw, vorm))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Gebruik, Methode};
    use rust_decimal_macros::dec;

    #[test]
    fn every_change_reads_as_from_and_to() {
        let plan = crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan;
        let rij = plan.bezetting[0].clone();
        let plek = plan.locaties[0].clone();
        let basis = plan.verdeling.basis[0].clone();
        let fte = |w| Wijziging::Fte { aanstelling: rij.code.clone(), fte: Waarde::vast(w) };
        let alle = [
            fte(dec!(1.25)),
            Wijziging::AanstellingErbij { plaats: 0, rij: Box::new(rij.clone()) },
            Wijziging::AanstellingEraf(rij.code.clone()),
            Wijziging::Voet { functie: basis.functie.clone(), voet: Waarde::vast(dec!(0.5)) },
            Wijziging::Per1000 { functie: basis.functie.clone(), per_1000: Waarde::vast(dec!(0.125)) },
            Wijziging::Methode(Methode::DHondt),
            Wijziging::Totaal(Waarde::vast(dec!(12))),
            Wijziging::Werkplekken { locatie: plek.code.clone(), werkplekken: Waarde::vast(dec!(9)) },
            Wijziging::Gebruik { locatie: plek.code.clone(), gebruik: Gebruik::Gesloten(2029) },
            Wijziging::Centraal { locatie: plek.code.clone(), centraal: false },
            Wijziging::LocatieErbij { plaats: 0, locatie: Box::new(plek.clone()) },
            Wijziging::LocatieEraf(plek.code.clone()),
            Wijziging::Naam("Groot".into()),
            Wijziging::Samen(vec![fte(dec!(2)), fte(dec!(3))]),
        ];
        let regels: Vec<String> = alle.iter().map(|w| wijziging(&plan, w)).collect();
        insta::assert_snapshot!(regels.join("\n"));
    }
}
