//! Changes in words, for the history, the undo message and the journal.

use super::getalsoort::woorden;
use rust_decimal::Decimal;

use super::aantal::{aantal, fte_getal, hoofdletter, kleine_letter, opsomming};
use super::veld::als_cijfer;
use super::{getal, kerncijfer, namen, veld, zaak};
use crate::plan::controle::Codesoort;
use crate::plan::deel::vind::{bestemming, getalsoort, vind};
use crate::plan::deel::{Blik, Deel, Inhoud};
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{
    Aanstelling, Buurtteam, Dienstverband, Domein, EisUit, Locatie, Plan, Scenariocode, Verdeeleenheid, Waar, Weging,
    Wijziging, Zet,
};

/// What a change does, seen from the plan before it: “Team Peelo, jeugd-ggz-behandelaar (Voorbeeld Jeugdhulp): 1,2 →
/// 1,6 fte”.
pub fn wijziging(voor: &Plan, wijziging: &Wijziging) -> String {
    if let Some(woorden) = domeinen(voor, std::slice::from_ref(wijziging), 0) {
        return woorden;
    }
    match wijziging {
        Wijziging::Zet { waar, waarde } => zet(voor, waar, waarde),
        Wijziging::Erbij { waar: lijst, rij, .. } => erbij(voor, lijst, rij),
        Wijziging::Eraf(waar) => eraf(voor, waar),
        Wijziging::Samen(delen) => samen(voor, delen),
    }
}

/// A part that gets another value. Those that are changed most have a sentence of their own.
fn zet(voor: &Plan, waar: &Waar, waarde: &Inhoud) -> String {
    let oud = vind(voor, waar);
    let getallen = |vorm: fn(Decimal) -> String| {
        let nieuw = als_cijfer(waarde.deel()).map(|c| c.midden);
        let oud = oud.and_then(als_cijfer).map(|c| vorm(c.midden));
        van_naar(oud, &nieuw.map(vorm).unwrap_or_default())
    };
    match waar.stappen()[..] {
        ["bezetting", code, "fte"] => match vind(voor, &Waar::nieuw(["bezetting", code])) {
            Some(rij) => format!("{}: {} fte", zaak::naam(voor, rij), getallen(fte_getal)),
            None => format!("{code}: {} fte", getallen(fte_getal)),
        },
        ["verdeling", "basis", functie, "voet"] => {
            format!("Basis {}: vaste voet {} fte per wijk", functienaam(voor, functie), getallen(getal::volledig))
        }
        ["verdeling", "basis", functie, "per_1000"] => {
            let regel = voor.verdeling.basis.iter().find(|r| r.functie.as_str() == functie);
            let van = regel.map_or("inwoners", |r| kerncijfer::kort(r.van));
            format!("Basis {}: {} fte per 1.000 {van}", functienaam(voor, functie), getallen(getal::volledig))
        }
        ["verdeling", "totaal"] => format!("Te verdelen: {}", getallen(te_verdelen(voor.verdeling.eenheid))),
        ["verdeling", "methode"] => format!("Afronding: {}", waarden(voor, waar, oud, waarde)),
        ["locaties", code, "werkplekken"] => {
            format!("{}: {} werkplekken", locatienaam(voor, code), getallen(getal::volledig))
        }
        ["locaties", code, "gebruik"] => format!("{}: {}", locatienaam(voor, code), waarden(voor, waar, oud, waarde)),
        ["locaties", code, "centraal"] => {
            let centraal = waarde.als::<bool>().copied().unwrap_or_default();
            let wordt = if centraal { "wordt een hoofdlocatie" } else { "is geen hoofdlocatie meer" };
            format!("{} {wordt}", locatienaam(voor, code))
        }
        ["naam"] => format!("Naam van het plan: {}", waarden(voor, waar, oud, waarde)),
        _ if oud.is_some_and(|oud| uit_delen(oud) && uit_delen(waarde.deel())) => {
            let delen = oud.map(|oud| tussen(waar, oud, waarde.deel())).unwrap_or_default();
            match &delen[..] {
                [] => format!("{}: andere volgorde", super::waar::waar(voor, waar)),
                [Wijziging::Zet { waar: zelfde, .. }] if zelfde == waar => {
                    format!("{}: gewijzigd", super::waar::waar(voor, waar))
                }
                delen => samen(voor, delen),
            }
        }
        _ => format!("{}: {}", super::waar::waar(voor, waar), waarden(voor, waar, oud, waarde)),
    }
}

/// True for a noun or a list, of which the parts tell what is otherwise.
fn uit_delen(deel: &dyn Deel) -> bool {
    match deel.blik() {
        Blik::Groep(groep) => groep.variant().is_none(),
        Blik::Rijen(_) | Blik::Kaart(_) => true,
        _ => false,
    }
}

/// From what stood there to what comes there, in words.
fn waarden(voor: &Plan, waar: &Waar, oud: Option<&dyn Deel>, nieuw: &Inhoud) -> String {
    let soort = getalsoort(voor, waar).or_else(|| bestemming(waar).and_then(|daar| daar.getalsoort()));
    if let Some(nieuw) = als_cijfer(nieuw.deel()) {
        let vorm = soort.map_or(getal::volledig as fn(Decimal) -> String, |soort| woorden(soort).vorm);
        return match oud.map(|oud| (oud.blik(), als_cijfer(oud))) {
            Some((Blik::Niets, _)) => format!("geen → {}", vorm(nieuw.midden)),
            Some((_, oud)) => veld::van_naar(oud, nieuw, vorm),
            None => vorm(nieuw.midden),
        };
    }
    let Some(beschrijving) = bestemming(waar).and_then(|daar| daar.veld) else { return "gewijzigd".to_owned() };
    let woorden = |deel: &dyn Deel| veld::waarde(voor, beschrijving, soort, deel);
    match (oud.and_then(woorden), woorden(nieuw.deel())) {
        (Some(oud), Some(nieuw)) => format!("{oud} → {nieuw}"),
        (None, Some(nieuw)) => nieuw,
        (_, None) => "gewijzigd".to_owned(),
    }
}

/// A noun or a row more: “Functie Opbouwwerker: erbij”.
fn erbij(voor: &Plan, lijst: &Waar, inhoud: &Inhoud) -> String {
    let deel = inhoud.deel();
    if let Some(rij) = deel.als::<Aanstelling>() {
        let vacature = if rij.dienstverband == Dienstverband::Vacature { " vacature" } else { "" };
        return format!("{}: {} fte{vacature} erbij", zaak::aanstelling(voor, rij), fte_getal(rij.fte.midden));
    } else if let Some(locatie) = deel.als::<Locatie>() {
        return format!("{}: locatie erbij", locatie.naam);
    } else if let Some(uit) = deel.als::<EisUit>() {
        return format!("Eis {} telt niet meer mee: {}", uit.eis, uit.motivatie);
    } else if let Some(weging) = deel.als::<Weging>() {
        return format!("Eis {} weegt anders: {}", weging.eis, weging.motivatie);
    } else if let (Some(zet), Some(scenario)) = (deel.als::<Zet>(), van_scenario(lijst)) {
        return format!("In scenario {}: {}", naam_van_scenario(voor, scenario), zet_in_woorden(voor, zet));
    }
    if lijst.0.len() == 1 && matches!(deel.blik(), Blik::Groep(_)) {
        return format!("{}: erbij", hoofdletter(&zaak::met_soort(voor, deel)));
    }
    format!("{}: {} erbij", super::waar::waar(voor, lijst), rij_in_woorden(voor, lijst, deel))
}

/// A noun or a row less.
fn eraf(voor: &Plan, waar: &Waar) -> String {
    let deel = vind(voor, waar);
    match (waar.stappen()[..].first().copied(), waar.0.len(), deel) {
        (Some("eisen_uit"), 2, _) => format!("Eis {} telt weer mee", waar.0[1]),
        (Some("wegingen"), 2, _) => format!("Eis {} weegt weer zoals in het document", waar.0[1]),
        (Some("bezetting"), 2, Some(deel)) => {
            let fte = deel.als::<Aanstelling>().map(|rij| fte_getal(rij.fte.midden)).unwrap_or_default();
            format!("{}: {fte} fte weg", zaak::naam(voor, deel))
        }
        (Some("bezetting"), 2, None) => format!("{}: weg uit de bezetting", waar.0[1]),
        (Some("locaties"), 2, _) => format!("{}: locatie weg", locatienaam(voor, &waar.0[1])),
        (_, 2, Some(deel)) if matches!(deel.blik(), Blik::Groep(_)) => {
            format!("{}: weg", hoofdletter(&zaak::met_soort(voor, deel)))
        }
        (_, 2, None) => format!("{}: weg", hoofdletter(&super::waar::kaal(waar))),
        (_, _, deel) => {
            let lijst = Waar(waar.0.iter().take(waar.0.len().saturating_sub(1)).cloned().collect());
            if let (Some(scenario), Some(zet)) = (van_scenario(&lijst), deel.and_then(|d| d.als::<Zet>())) {
                // What becomes of it without the zet: from what it did back to what stood there.
                let terug = zet_in_woorden(voor, &Zet { doe: zet.terug.clone(), terug: zet.doe.clone() });
                return format!("In scenario {}: {terug}", naam_van_scenario(voor, scenario));
            }
            let rij = match deel {
                Some(deel) => rij_in_woorden(voor, &lijst, deel),
                None => waar.0.last().cloned().unwrap_or_default(),
            };
            format!("{}: {rij} weg", super::waar::waar(voor, &lijst))
        }
    }
}

fn rij_in_woorden(plan: &Plan, lijst: &Waar, deel: &dyn Deel) -> String {
    let Some(beschrijving) = bestemming(lijst).and_then(|daar| daar.veld) else { return String::new() };
    match deel.blik() {
        Blik::Groep(groep) if groep.variant().is_none() => zaak::rij(plan, beschrijving, groep),
        _ => veld::waarde(plan, beschrijving, None, deel).unwrap_or_default(),
    }
}

/// The scenario whose list of wijzigingen this is.
fn van_scenario(lijst: &Waar) -> Option<&str> {
    match &lijst.0[..] {
        [scenarios, code, _] if scenarios == "scenarios" => Some(code),
        _ => None,
    }
}

fn naam_van_scenario<'p>(plan: &'p Plan, code: &'p str) -> &'p str {
    plan.scenarios.iter().find(|s| s.code.as_str() == code).map_or(code, |s| &s.naam)
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
    // What is refused is half of a whole, or the plan changed beneath it.
    let doe = |stand: &mut Plan, zet: &Zet| drop(zet.doe.pas_toe(stand));
    let (mut stand, mut uit) = (plan.clone(), Vec::with_capacity(zetten.len()));
    for (nummer, zet) in zetten.iter().enumerate() {
        // As in `zet_in_woorden`, without a copy of the plan for each.
        let weer = zet.terug.pas_toe(&mut stand);
        uit.push(wijziging(&stand, &zet.doe));
        if weer.is_ok_and(|weer| weer.pas_toe(&mut stand).is_err()) {
            // A plan with mistakes may refuse to get those back that it lost.
            stand.clone_from(plan);
            zetten[..nummer].iter().for_each(|eerder| doe(&mut stand, eerder));
        }
        doe(&mut stand, zet);
    }
    uit
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

/// What several parts are all about is said once. Each part is worded on the plan as the parts before it left it; one
/// that leaves things as they are is not told.
fn samen(voor: &Plan, delen: &[Wijziging]) -> String {
    if let [Wijziging::Zet { waar: van, waarde: eenheid }, Wijziging::Zet { waar: totaal, waarde }] = delen
        && van.stappen() == ["verdeling", "eenheid"]
        && totaal.stappen() == ["verdeling", "totaal"]
        && let (Some(&eenheid), Some(nieuw)) = (eenheid.als::<Verdeeleenheid>(), waarde.als_cijfer())
    {
        // The old and the new total do not count the same.
        let (oud, wordt) = (te_verdelen(voor.verdeling.eenheid), te_verdelen(eenheid));
        return format!("Te verdelen: {} → {}", oud(voor.verdeling.totaal.midden), wordt(nieuw.midden));
    }
    if let Some(gewichten) = gewichten(voor, delen) {
        return gewichten;
    }
    if let Some(jaar) = planjaar_erbij(voor, delen) {
        return jaar;
    }
    let mut stand = voor.clone();
    let mut uit = Vec::with_capacity(delen.len());
    for (i, deel) in delen.iter().enumerate() {
        let woorden = match domeinen(voor, delen, i) {
            Some(woorden) => woorden,
            None => wijziging(&stand, deel),
        };
        let blijft = matches!(deel, Wijziging::Zet { waar, waarde }
            if vind(&stand, waar).is_some_and(|daar| daar.inhoud() == *waarde));
        if !blijft && !woorden.is_empty() {
            uit.push(woorden);
        }
        if deel.pas_toe(&mut stand).is_err() && deel.waar().is_none() {
            break;
        }
    }
    let onderwerp = uit.first().cloned().unwrap_or_default();
    let delen = uit.iter().enumerate().map(|(i, deel)| if i == 0 { deel } else { zonder(deel, &onderwerp) });
    delen.collect::<Vec<&str>>().join("; ")
}

/// The fields of a team: none stands for all four, so that a row more can be a field less. Told once, at the first row of
/// them that changes; empty at the others; nothing where it is about something else.
fn domeinen(voor: &Plan, delen: &[Wijziging], nummer: usize) -> Option<String> {
    fn team(deel: &Wijziging) -> Option<String> {
        match deel.waar()?.stappen()[..] {
            ["buurtteams", team, "domeinen", ..] => Some(team.to_owned()),
            _ => None,
        }
    }
    let code = team(&delen[nummer])?;
    let eigen = || delen.iter().enumerate().filter(|(_, deel)| team(deel).as_ref() == Some(&code));
    if eigen().next().is_some_and(|(eerste, _)| eerste != nummer) {
        return Some(String::new());
    }
    let oud = voor.buurtteams.iter().find(|t| t.code.as_str() == code)?;
    let mut na = voor.clone();
    eigen().try_for_each(|(_, deel)| deel.pas_toe(&mut na).map(drop)).ok()?;
    let nieuw = na.buurtteams.iter().find(|t| t.code.as_str() == code)?;
    let woorden = |team: &Buurtteam| match team.alle_domeinen() {
        alle if alle.len() == Domein::ALLE.len() => "alle vier".to_owned(),
        deel => opsomming(&deel.into_iter().map(|d| namen::domein(d).to_owned()).collect::<Vec<_>>()),
    };
    let waar = super::waar::waar(voor, &Waar::nieuw(["buurtteams", &code, "domeinen"]));
    Some(format!("{waar}: {} → {}", woorden(oud), woorden(nieuw)))
}

/// A year more, with what is carried over into it: the parts themselves are as many as there are yearly figures.
fn planjaar_erbij(voor: &Plan, delen: &[Wijziging]) -> Option<String> {
    let [Wijziging::Zet { waar, waarde }, rest @ ..] = delen else { return None };
    let jaren = waarde.als::<Vec<u16>>().filter(|_| waar.stappen() == ["planjaren"])?;
    let nieuw: Vec<u16> = jaren.iter().copied().filter(|j| !voor.planjaren.contains(j)).collect();
    let [jaar] = nieuw[..] else { return None };
    if jaren.len() != voor.planjaren.len() + 1 {
        return None;
    }
    let [mut fasering, mut preventie, mut lumpsum] = [0_u64; 3];
    for deel in rest {
        let Wijziging::Erbij { waar, .. } = deel else { return None };
        match waar.stappen()[..] {
            ["voorzieningen", _, "fasering"] => fasering += 1,
            ["voorzieningen", _, "preventie"] => preventie += 1,
            ["begroting", "lumpsum"] => lumpsum += 1,
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

/// Shares of the plus that shift together, each from what it was to what it becomes in the end; nothing when it is
/// something else.
fn gewichten(voor: &Plan, delen: &[Wijziging]) -> Option<String> {
    let mut wordt: Vec<(&str, Decimal)> = Vec::new();
    for deel in delen {
        let Wijziging::Zet { waar, waarde } = deel else { return None };
        let ["verdeling", "gewichten", naar, "procent"] = waar.stappen()[..] else { return None };
        let nieuw = waarde.als_cijfer()?.midden;
        match wordt.iter_mut().find(|(zelfde, _)| *zelfde == naar) {
            Some((_, laatste)) => *laatste = nieuw,
            None => wordt.push((naar, nieuw)),
        }
    }
    let mut uit = Vec::new();
    for (naar, nieuw) in wordt {
        let oud = voor.verdeling.gewichten.iter().find(|g| g.naar.naam() == naar)?;
        if oud.procent != nieuw {
            let (van, naar) = (getal::volledig(oud.procent), getal::volledig(nieuw));
            uit.push(format!("{} {van} → {naar} %", kerncijfer::kort(oud.naar)));
        }
    }
    (!delen.is_empty()).then(|| {
        if uit.is_empty() { "Wijkplus: gewichten".to_owned() } else { format!("Wijkplus: {}", uit.join(", ")) }
    })
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

fn functienaam(plan: &Plan, code: &str) -> String {
    kleine_letter(&zaak::van_code(plan, Codesoort::Functie, code))
}

fn locatienaam(plan: &Plan, code: &str) -> String {
    zaak::van_code(plan, Codesoort::Locatie, code)
}

fn van_naar(oud: Option<String>, nieuw: &str) -> String {
    oud.map_or_else(|| nieuw.to_owned(), |oud| format!("{oud} → {nieuw}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::voorziening::Jaarwaarde;
    use crate::plan::{Domein, Gebruik, Herkomst, Kerncijfer, Methode, Plek, Steun, Waarde, Werktijdcode};
    use rust_decimal_macros::dec;

    #[test]
    fn every_change_reads_as_from_and_to() {
        let plan = crate::store::open(std::path::Path::new("tests/fouten/basis")).unwrap().plan;
        let rij = plan.bezetting[0].clone();
        let plek = plan.locaties[0].clone();
        let basis = plan.verdeling.basis[0].clone();
        let fte = |w| Wijziging::fte(&rij.code, &Waarde::vast(w));
        let alle = [
            fte(dec!(1.25)),
            Wijziging::erbij(&rij),
            Wijziging::eraf(["bezetting", rij.code.as_str()]),
            Wijziging::voet(&basis.functie, &Waarde::vast(dec!(0.5))),
            Wijziging::per_1000(&basis.functie, &Waarde::vast(dec!(0.125))),
            Wijziging::methode(Methode::DHondt),
            Wijziging::totaal(&Waarde::vast(dec!(12))),
            Wijziging::werkplekken(&plek.code, &Waarde::vast(dec!(9))),
            Wijziging::gebruik(&plek.code, &Gebruik::Gesloten(2029)),
            Wijziging::centraal(&plek.code, false),
            Wijziging::erbij(&plek),
            Wijziging::eraf(["locaties", plek.code.as_str()]),
            Wijziging::naam("Groot"),
            Wijziging::Samen(vec![fte(dec!(2)), fte(dec!(3))]),
            Wijziging::gewichten([(Kerncijfer::WmoClienten, dec!(55)), (Kerncijfer::Inwoners65Plus, dec!(45))]),
            Wijziging::figuur(Waar::nieuw(["voorzieningen", "inloop", "vorm", "grootte"]), Waarde::vast(dec!(10))),
            Wijziging::figuur(Waar::nieuw(["normen", "gedekt"]), Waarde::vast(dec!(90))),
            Wijziging::zet(["bezetting", rij.code.as_str(), "plek"], &Plek::Stad),
            Wijziging::zet(["functies", "begeleider", "werktijd"], &Werktijdcode::from("cao")),
            Wijziging::rij(["functies", "begeleider", "domeinen"], &Domein::Welzijn),
            Wijziging::eraf(["buurtteams", "noord", "werkgebied", "WK010600"]),
            Wijziging::eraf(["voorzieningen", "licht", "inzet", "begeleider"]),
            Wijziging::rij(
                ["begroting", "lumpsum"],
                &Jaarwaarde::<Steun> { jaar: 2030, waarde: Waarde::vast(dec!(5)) },
            ),
            Wijziging::zet(["locaties", plek.code.as_str(), "herkomst"], &Herkomst::default()),
            Wijziging::zet(["wijken", "WK010600", "buurten", "BU01060000", "naam"], &"Oud".to_owned()),
        ];
        let regels: Vec<String> = alle.iter().map(|w| wijziging(&plan, w)).collect();
        insta::assert_snapshot!(regels.join("\n"));
    }
}
