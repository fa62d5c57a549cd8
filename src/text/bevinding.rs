//! Findings in words: where, what, and how much short.

use rust_decimal::Decimal;

use super::aantal::{aantal, fte, fte_getal, hoofdletter, opsomming};
use super::{gat, getal, namen, plek};
use crate::calc::afronding::{deel, procent};
use crate::dekking::{Bevinding, Feit, Plaats};
use crate::plan::Plan;

/// Most names of buurten or places that one line gives.
const MEESTE_NAMEN: usize = 3;

/// Unit of demand that nothing tells.
const VRAAG: &str = "vraag niet bekend";

/// One line: “Marsdijk: 4.310 van 11.930 inwoners wonen verder dan 800 m van een ontmoetingsplek (…)”.
pub fn regel(plan: &Plan, bevinding: &Bevinding) -> String {
    format!("{}: {}", hoofdletter(&plek::van_bevinding(plan, bevinding.plaats)), wat(plan, bevinding))
}

/// As [`wat`], without the norm and the reasons behind it: for a screen that is read from afar.
pub fn kern(plan: &Plan, bevinding: &Bevinding) -> String {
    let heel = wat(plan, bevinding);
    heel.split([';', '(']).next().unwrap_or_default().trim_end().to_owned()
}

/// What is found, without the place.
pub fn wat(plan: &Plan, bevinding: &Bevinding) -> String {
    match &bevinding.feit {
        Feit::TeWeinigTeams { zijn, nodig } => {
            let er_zijn = aantal(Decimal::from(*zijn), "buurtteam", "buurtteams");
            format!("{er_zijn}, en er zijn er minimaal {} nodig", getal::volledig(*nodig))
        }
        Feit::WijkZonderTeam => "geen buurtteam werkt in deze wijk".to_owned(),
        Feit::DomeinOntbreekt { domein } => format!("niemand in het team kent het domein {}", namen::domein(*domein)),
        Feit::OnderBasis { functie, basis, er_is } => {
            format!("{} {}, en het basisniveau is {}", fte(*er_is), plek::functie(plan, *functie), fte(*basis))
        }
        Feit::BasisWijktAf { functie, regel, basis, uitzondering } => {
            let waarom = plan.verdeling.uitzonderingen.get(*uitzondering).map_or("", |u| u.motivatie.as_str());
            format!(
                "het basisniveau {} is hier {} in plaats van {}: {waarom}",
                plek::functie(plan, *functie),
                fte(*basis),
                fte(*regel),
            )
        }
        Feit::BasisPastNiet { tekort } => {
            format!("het basisniveau van alle wijken samen is {} meer dan er te verdelen is", fte(*tekort))
        }
        Feit::GeenLumpsum => "het plan geeft voor dit jaar geen lumpsum".to_owned(),
        Feit::BovenLumpsum { tekort, lumpsum, fte: hoeveel } => format!(
            "de uitgaven zijn {} meer dan de lumpsum van {}; dat is ongeveer {} met overhead",
            getal::euro(*tekort),
            getal::euro(*lumpsum),
            fte(getal::rond(*hoeveel, 1)),
        ),
        Feit::VacaturesBovenLumpsum { tekort, vacatures, lumpsum } => format!(
            "het plan kan zijn eigen vacatures niet betalen: die kosten {}, en er blijft {} van de lumpsum van {} over",
            getal::euro(*vacatures),
            getal::euro(*vacatures - *tekort),
            getal::euro(*lumpsum),
        ),
        Feit::TotaalWijktAf { totaal, er_is } => {
            format!("er wordt {} over de wijken verdeeld, en er is {} in de wijken", fte(*totaal), fte(*er_is))
        }
        Feit::CorrectieOnderBasis => {
            "de handmatige correcties brengen een wijk onder haar basisniveau en tellen daarom niet mee".to_owned()
        }
        Feit::NietGeplaatst { overname, fte: over } => {
            let vanuit = plan.overname.get(*overname).map_or("", |o| o.vanuit.as_str());
            format!("{} van “{vanuit}” heeft nog geen plek in een team", fte(*over))
        }
        Feit::DetacheringTeLang { aanstelling, tot } => te_lang(plan, *aanstelling, tot.is_some()),
        Feit::BovenLevering(levering) => {
            let naam = plan.organisaties.get(levering.organisatie).map_or("", |o| &o.naam);
            format!(
                "{naam} kan {} {} leveren, en het plan vraagt {}",
                fte(levering.kan),
                plek::functie(plan, levering.functie),
                fte(levering.gevraagd),
            )
        }
        Feit::Ongedekt { voorziening, gevraagd, ongedekt, functie, fte: hoeveel, ook_op, norm, .. } => {
            let mist = wie_mist(plan, *voorziening, *functie, *hoeveel);
            format!(
                "{} van {} uur {} is niet gedekt (norm: {}); vooral {mist} ontbreekt{}",
                getal::uren_heel(*ongedekt),
                getal::geheel(*gevraagd),
                plek::voorziening(plan, *voorziening),
                percentage(*norm),
                ook_geen_uren(plan, *voorziening, *functie, ook_op),
            )
        }
        Feit::OnderRatio { functie, nodig, er_is, norm } => {
            let deel_er_is = deel(*er_is * Decimal::ONE_HUNDRED, *nodig);
            format!(
                "{} {} voor {} werk, dat is {} (norm: {})",
                fte(*er_is),
                plek::functie(plan, *functie),
                fte(*nodig),
                percentage(deel_er_is),
                percentage(*norm),
            )
        }
        Feit::BuitenBereik { buiten, inwoners, meter, norm, .. } => {
            let wonen = if *buiten == 1 { "woont" } else { "wonen" };
            format!(
                "{} van {} {wonen} verder dan {} van een ontmoetingsplek (norm: {} dichtbij{})",
                getal::geheel(Decimal::from(*buiten)),
                aantal(*inwoners, "inwoner", "inwoners"),
                getal::meter(*meter),
                percentage(*norm),
                anders_geteld(plan, bevinding.plaats, *inwoners),
            )
        }
        Feit::GeenCentralePlek { vervallen } => {
            format!("er is geen centrale plek{}", vervallen_plekken(plan, vervallen))
        }
        Feit::WerkplekkenTekort { nodig, er_is } => {
            let er_zijn = aantal(*er_is, "werkplek", "werkplekken");
            format!("{er_zijn}, en het team heeft er {} nodig", getal::volledig(*nodig))
        }
        Feit::CijfersOntbreken { cijfers } => gat::cijfers(cijfers),
        Feit::VraagOnbekend { voorzieningen } => vraag_onbekend(plan, voorzieningen),
        Feit::Gat(gat) => gat::kern(plan, gat),
    }
}

fn te_lang(plan: &Plan, aanstelling: usize, eindigt: bool) -> String {
    let wie = plan.bezetting.get(aanstelling).map_or_else(String::new, |r| {
        let functie = plan.functies.iter().find(|f| f.code == r.functie).map_or("", |f| &f.naam);
        format!("{functie} in {}", plek::van_aanstelling(plan, &r.plek))
    });
    let duur = if eindigt { "duurt langer dan twee jaar" } else { "heeft geen einddatum" };
    format!("de tijdelijke detachering van {wie} {duur}")
}

fn vraag_onbekend(plan: &Plan, voorzieningen: &[usize]) -> String {
    let namen = kort(voorzieningen.iter().map(|&v| plek::voorziening(plan, v)).collect());
    format!("hoeveel vraag er is naar {namen}, is niet bekend; of ze gedekt is, is niet te toetsen")
}

/// Why a wijk has another number of inhabitants here than elsewhere: distances go by buurt, and a source that rounds
/// gives buurten that are not together the wijk.
fn anders_geteld(plan: &Plan, plaats: Plaats, per_buurt: u32) -> String {
    let Plaats::Wijk(w) = plaats else { return String::new() };
    match plan.wijken.get(w).map(|w| &w.bevolking) {
        Some(wijk) if wijk.inwoners != per_buurt => {
            let rondt_af = plan.bronnen.iter().any(|b| b.code == wijk.bron && b.afgerond_op.is_some());
            let waarom = if rondt_af { " door afronding" } else { "" };
            format!("; per buurt geteld, de wijk telt er{waarom} {}", getal::geheel(wijk.inwoners.into()))
        }
        _ => String::new(),
    }
}

/// How much is short, with its unit.
pub fn tekort(bevinding: &Bevinding) -> (Decimal, &'static str) {
    match &bevinding.feit {
        Feit::TeWeinigTeams { zijn, nodig } => {
            let tekort = *nodig - Decimal::from(*zijn);
            (tekort, if tekort == Decimal::ONE { "buurtteam" } else { "buurtteams" })
        }
        Feit::WijkZonderTeam => (Decimal::ONE, "buurtteam"),
        Feit::DomeinOntbreekt { .. } => (Decimal::ONE, "domein"),
        Feit::OnderBasis { basis, er_is, .. } => (*basis - *er_is, "fte"),
        Feit::BasisWijktAf { regel, basis, .. } => ((*regel - *basis).abs(), "fte"),
        Feit::BasisPastNiet { tekort } => (*tekort, "fte"),
        Feit::GeenLumpsum => (Decimal::ONE, "lumpsum"),
        Feit::BovenLumpsum { tekort, .. } | Feit::VacaturesBovenLumpsum { tekort, .. } => (*tekort, "euro"),
        Feit::TotaalWijktAf { totaal, er_is } => ((*totaal - *er_is).abs(), "fte verschil"),
        Feit::CorrectieOnderBasis => (Decimal::ONE, "correctie"),
        Feit::NietGeplaatst { fte, .. } => (*fte, "fte"),
        Feit::DetacheringTeLang { .. } => (Decimal::ONE, "detachering"),
        Feit::BovenLevering(levering) => (levering.gevraagd - levering.kan, "fte"),
        Feit::Ongedekt { gevraagd, ongedekt, norm, .. } => {
            (procent(*norm) * *gevraagd - (*gevraagd - *ongedekt), "uur")
        }
        Feit::OnderRatio { nodig, er_is, norm, .. } => (procent(*norm) * *nodig - *er_is, "fte"),
        Feit::BuitenBereik { tekort, .. } => ((*tekort).into(), if *tekort == 1 { "inwoner" } else { "inwoners" }),
        Feit::GeenCentralePlek { .. } => (Decimal::ONE, "centrale plek"),
        Feit::WerkplekkenTekort { nodig, er_is } => {
            let tekort = *nodig - *er_is;
            (tekort, if tekort == Decimal::ONE { "werkplek" } else { "werkplekken" })
        }
        Feit::CijfersOntbreken { cijfers } => {
            (Decimal::from(cijfers.len()), if cijfers.len() == 1 { "cijfer" } else { "cijfers" })
        }
        Feit::VraagOnbekend { voorzieningen } => (Decimal::from(voorzieningen.len()), VRAAG),
        Feit::Gat(gat) => gat::hoeveel(gat),
    }
}

/// How much is short, in words: “0,6 fte te kort”.
pub fn tekort_in_woorden(bevinding: &Bevinding) -> String {
    match tekort(bevinding) {
        (_, "lumpsum") => "de lumpsum ontbreekt".to_owned(),
        (tekort, "euro") => format!("{} te kort", getal::euro(tekort)),
        (tekort, "fte verschil") => format!("{} fte verschil", fte_getal(tekort)),
        (_, "correctie") => "de correcties tellen niet mee".to_owned(),
        (_, "detachering") => "de detachering is te lang".to_owned(),
        (_, "domein") => "het domein ontbreekt".to_owned(),
        (_, "centrale plek") => "1 centrale plek te weinig".to_owned(),
        (tekort, "uur") => format!("{} uur te kort", getal::uren_heel(tekort)),
        (tekort, "fte") => format!("{} fte te kort", fte_getal(tekort)),
        (tekort, wat @ ("inwoner" | "inwoners")) => format!("voor {} {wat} te ver", getal::volledig(tekort)),
        (tekort, VRAAG) => format!("van {} is de vraag niet bekend", aantal(tekort, "voorziening", "voorzieningen")),
        (tekort, "cijfer") => format!("{} cijfer ontbreekt", getal::volledig(tekort)),
        (tekort, "cijfers") => format!("{} cijfers ontbreken", getal::volledig(tekort)),
        (tekort, wat @ (gat::WIJK | gat::WIJKEN)) => format!("in {} {wat}", getal::volledig(tekort)),
        (tekort, wat @ (gat::JAAR | gat::JAREN)) => format!("{} {wat}", getal::volledig(tekort)),
        (tekort, wat @ (gat::EENHEDEN | gat::PLUS)) => format!("{} {wat}", getal::volledig(getal::rond(tekort, 1))),
        (tekort, wat) => format!("{} {wat} te weinig", getal::volledig(tekort)),
    }
}

/// Everything about a finding, a line each: what is found, what is short, the eis, and where that comes from.
pub fn volledig(plan: &Plan, bevinding: &Bevinding) -> Vec<String> {
    let eis = bevinding.eis;
    let mut uit = vec![regel(plan, bevinding)];
    if let (Feit::BuitenBereik { buurten, .. }, Plaats::Wijk(w)) = (&bevinding.feit, bevinding.plaats)
        && let Some(wijk) = plan.wijken.get(w)
    {
        let namen = buurten.iter().filter_map(|&b| wijk.buurten.get(b)).map(|b| b.naam.clone());
        uit.push(format!("Buurten verder weg: {}.", kort(namen.collect())));
    }
    uit.push(format!("Tekort: {}.", tekort_in_woorden(bevinding)));
    uit.push(format!("Eis {}: {} ({}).", eis.id, eis.titel, namen::ernst(bevinding.ernst)));
    uit.push(format!("Bron: {}, {}: “{}”", eis.bron.document, eis.bron.plaats, eis.bron.citaat));
    uit
}

/// Who is missing; how much, where that functie could do the hours itself.
fn wie_mist(plan: &Plan, voorziening: usize, functie: usize, hoeveel: Decimal) -> String {
    let wie = plek::functie(plan, functie);
    let telt = kan(plan, voorziening, functie) && !getal::rond(hoeveel, 2).is_zero();
    if telt { format!("{} {wie}", fte(hoeveel)) } else { wie }
}

/// True when a functie may do the work of a voorziening.
fn kan(plan: &Plan, voorziening: usize, functie: usize) -> bool {
    let code = plan.functies.get(functie).map(|f| &f.code);
    plan.voorzieningen
        .get(voorziening)
        .is_some_and(|v| v.inzet.iter().any(|i| Some(&i.functie) == code) || v.kan_ook.iter().any(|f| Some(f) == code))
}

/// Who else can do the work, and has no hours left for it.
fn ook_geen_uren(plan: &Plan, voorziening: usize, functie: usize, functies: &[usize]) -> String {
    if !kan(plan, voorziening, functie) {
        return "; wie dit werk kan doen, moet ook dat werk doen en heeft geen uren over".to_owned();
    }
    let wie = match functies {
        [] => "niemand anders kan dit werk doen".to_owned(),
        weinig if weinig.len() <= MEESTE_NAMEN => {
            let namen: Vec<String> = weinig.iter().map(|&f| plek::functie(plan, f)).collect();
            format!("ook bij {} is geen uur over", opsomming(&namen))
        }
        veel => format!("ook de {} andere functies die dit kunnen, hebben geen uren over", veel.len()),
    };
    format!(", en {wie}")
}

fn percentage(waarde: Decimal) -> String {
    let rond = getal::rond(waarde, 1).normalize();
    getal::procent(rond, rond.scale())
}

/// “; wijkcentrum De Ster is verkocht in 2024”: what was there, or is not there yet.
fn vervallen_plekken(plan: &Plan, vervallen: &[usize]) -> String {
    let plekken = vervallen.iter().filter_map(|&l| plan.locaties.get(l));
    let zinnen: Vec<String> = plekken.map(|l| format!("{} is {}", l.naam, namen::gebruik(&l.gebruik))).collect();
    if zinnen.is_empty() { String::new() } else { format!("; {}", opsomming(&zinnen)) }
}

fn kort(mut namen: Vec<String>) -> String {
    let meer = namen.len().saturating_sub(MEESTE_NAMEN);
    namen.truncate(MEESTE_NAMEN);
    if meer > 0 {
        namen.push(format!("nog {meer}"));
    }
    opsomming(&namen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dekking::EISEN;
    use crate::plan::Domein;
    use rust_decimal_macros::dec;

    fn zin(plaats: Plaats, feit: Feit) -> String {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let bevinding = Bevinding { eis: EISEN[0], plaats, ernst: EISEN[0].ernst, feit };
        format!("{} [{}]", regel(&plan, &bevinding), tekort_in_woorden(&bevinding))
    }

    #[test]
    fn every_kind_of_finding_says_where_what_and_how_much() {
        let ver = |buiten, tekort| Feit::BuitenBereik {
            buiten,
            inwoners: 11_930,
            meter: 800.0,
            norm: dec!(90),
            tekort,
            buurten: Vec::new(),
        };
        let ongedekt = |ongedekt, fte, ook_op| Feit::Ongedekt {
            voorziening: 0,
            gevraagd: dec!(1000),
            ongedekt,
            functie: 2,
            fte,
            fte_samen: fte,
            ook_op,
            norm: dec!(97.5),
        };
        let regels = [
            zin(Plaats::Stad, Feit::TeWeinigTeams { zijn: 1, nodig: dec!(6) }),
            zin(Plaats::Wijk(9), Feit::WijkZonderTeam),
            zin(Plaats::Team(2), Feit::DomeinOntbreekt { domein: Domein::Bestaanszekerheid }),
            zin(Plaats::Team(5), Feit::OnderBasis { functie: 2, basis: dec!(1.6), er_is: dec!(1.25) }),
            zin(Plaats::Team(5), Feit::OnderRatio { functie: 2, nodig: dec!(1.8), er_is: dec!(1.2), norm: dec!(95) }),
            zin(Plaats::Stad, ongedekt(dec!(0.4), dec!(0.001), Vec::new())),
            zin(Plaats::Wijk(6), ongedekt(dec!(120), dec!(0.1), vec![0])),
            zin(Plaats::Wijk(6), ongedekt(dec!(120), dec!(0.1), vec![0, 1, 3, 4])),
            zin(Plaats::Wijk(7), ver(4_310, 3_117)),
            zin(Plaats::Wijk(7), ver(1, 1)),
            zin(Plaats::Wijk(1), Feit::GeenCentralePlek { vervallen: Vec::new() }),
            zin(Plaats::Team(6), Feit::WerkplekkenTekort { nodig: dec!(2), er_is: dec!(1) }),
        ];
        insta::assert_snapshot!(regels.join("\n"));
    }

    #[test]
    fn a_place_that_was_sold_is_named() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let verkocht = plan.locaties.iter().position(|l| matches!(l.gebruik, crate::plan::Gebruik::Verkocht(_)));
        let tekst = zin(Plaats::Wijk(1), Feit::GeenCentralePlek { vervallen: vec![verkocht.unwrap()] });
        assert!(tekst.contains(" is verkocht in 2024"), "{tekst}");
    }
}
