//! The Dutch words for what does not fit in a plan.

use rust_decimal::Decimal;

use super::getal;
use super::getalsoort::woorden as woorden_van;
use super::melding::Zin;
use super::onderdeel::met_code;
use crate::plan::controle::{Codesoort, Eenmalig, Foutsoort, Geheel, Planfout};
use crate::plan::grens::Grensfout;
use crate::plan::{Kerncijfer, Pad, Stap, VERSIE};

/// What is wrong and how to mend it; `plaats` gives the file and line of another place in the plan.
#[expect(clippy::too_many_lines, reason = "a table: one row a kind of mistake")]
pub fn woorden(fout: &Planfout, plaats: &dyn Fn(&Pad) -> String) -> Zin {
    let veld = fout.pad.stappen().iter().rev().find_map(|stap| match stap {
        Stap::Veld(veld) => Some(veld.as_ref()),
        Stap::Index(_) => None,
    });
    let veld = veld.unwrap_or_default();
    let (wat, herstel) = match &fout.soort {
        Foutsoort::Versie(versie) => versiewoorden(*versie),
        Foutsoort::LeegVeld => (format!("het veld “{veld}” is leeg"), "vul het in".to_owned()),
        Foutsoort::Codevorm(soort) => codevorm(*soort),
        Foutsoort::BuurtElders(wijk) => (
            format!("deze buurt staat in wijk {wijk}, maar haar code hoort bij een andere wijk"),
            format!(
                "de code begint met BU{}, of zet de buurt in haar eigen wijk",
                wijk.as_str().trim_start_matches("WK")
            ),
        ),
        Foutsoort::DubbeleCode { soort, code, eerste } => (
            format!("de code “{code}” is al van {} op {}", met_code(*soort).1, plaats(eerste)),
            "geef een van de twee een andere code".to_owned(),
        ),
        Foutsoort::TweeKeer { wat, eerste } => (
            format!("{} staat in deze lijst al op {}", eenmalig(*wat), plaats(eerste)),
            "haal een van de twee weg".to_owned(),
        ),
        Foutsoort::Onbekend { soort, code, nabij } => (
            format!("{} “{code}” bestaat niet", met_code(*soort).1),
            match nabij {
                Some(nabij) => format!("bedoelde u “{nabij}”?"),
                None => format!("voeg een {} met deze code toe, of kies een code die er is", met_code(*soort).0),
            },
        ),
        Foutsoort::Aandelen(som) => {
            (format!("deze aandelen zijn samen {} %, geen 100 %", getal::volledig(*som)), aanvullen(*som))
        }
        Foutsoort::Correcties(som) => (
            format!("de correcties zijn samen {} fte, geen 0", met_teken(*som)),
            "geef de ene wijk wat u de andere afneemt".to_owned(),
        ),
        Foutsoort::GeenMotivatie => {
            ("hier ontbreekt de motivatie".to_owned(), "schrijf in één regel waarom".to_owned())
        }
        Foutsoort::GeenTienden(fte) => (
            format!("een correctie gaat in tienden van een fte; hier staat {}", getal::volledig(*fte)),
            "schrijf ten hoogste één decimaal".to_owned(),
        ),
        Foutsoort::Grens(fout) => grens(*fout),
        Foutsoort::Getal { is, hoogst } => {
            let [is, hoogst] = [Decimal::from(*is), Decimal::from(*hoogst)].map(getal::geheel);
            (
                format!("“{veld}” is ten hoogste {hoogst}; hier staat {is}"),
                format!("kies een getal van 0 tot en met {hoogst}"),
            )
        }
        Foutsoort::Band { laag, midden, hoog } => (
            format!(
                "laag, midden en hoog staan niet op volgorde: {}, {} en {}",
                getal::volledig(*laag),
                getal::volledig(*midden),
                getal::volledig(*hoog)
            ),
            "laag is ten hoogste midden, en midden ten hoogste hoog".to_owned(),
        ),
        Foutsoort::GeenHerkomst => (
            "van dit getal is niet bekend waar het vandaan komt".to_owned(),
            "geef een bron of een status, bij het getal zelf, bij het onderdeel of bij het plan".to_owned(),
        ),
        Foutsoort::GeenPlanjaren => ("het plan heeft geen jaren".to_owned(), "schrijf planjaren: [2028]".to_owned()),
        Foutsoort::NietOplopend => {
            ("de planjaren lopen niet op".to_owned(), "zet ze van vroeg naar laat, elk één keer".to_owned())
        }
        Foutsoort::Jaar { jaar, van, tot_en_met } => {
            (format!("{jaar} kan hier niet"), format!("kies een jaar van {van} tot en met {tot_en_met}"))
        }
        Foutsoort::GeenWijken => (
            "het plan heeft geen wijken".to_owned(),
            "zet elke wijk in een bestand in de map wijken; met “wijkplan nieuw MAP” maakt u een voorbeeld".to_owned(),
        ),
        Foutsoort::GeenWerkuren(uren) => (
            format!("van de contracturen blijft {} uur per jaar over voor het werk", getal::volledig(*uren)),
            "maak de contracturen hoger of de uren die eraf gaan lager".to_owned(),
        ),
        Foutsoort::Ondersteuning(procent) => (
            format!("de ondersteunende taken nemen {} % van de beschikbare uren", getal::getal(*procent, 1)),
            "houd ten minste 5 % over voor het werk zelf".to_owned(),
        ),
        Foutsoort::NietTelbaar(cijfer) => (
            format!("{} telt niet op over wijken en kan dus niets verdelen", naam(*cijfer)),
            "kies een aantal of een percentage".to_owned(),
        ),
        Foutsoort::NergensBekend(cijfer) => (
            format!("{} is in geen enkele wijk bekend", naam(*cijfer)),
            "kies een ander kerncijfer, of vul het in bij de wijken".to_owned(),
        ),
        Foutsoort::BevolkingInReeks(cijfer) => (
            format!("{} hoort niet bij de kerncijfers", naam(*cijfer)),
            "dit aantal komt uit de bevolking; haal het hier weg".to_owned(),
        ),
        Foutsoort::EindVoorBegin { vanaf, tot_en_met } => (
            format!("de laatste dag ({tot_en_met}) ligt voor de eerste ({vanaf})"),
            "verwissel de twee, of verbeter het jaar".to_owned(),
        ),
        Foutsoort::DichtVoorOpen { opent, dicht } => (
            format!("deze locatie is dicht vanaf {dicht}, en gaat pas in {opent} open"),
            "verbeter een van de jaren, of haal een ervan weg".to_owned(),
        ),
        Foutsoort::BuitenNederland => (
            "dit punt ligt niet in Nederland".to_owned(),
            "lat is de breedtegraad (in Assen ongeveer 53.0), lon de lengtegraad (ongeveer 6.6)".to_owned(),
        ),
        Foutsoort::HalveOmtrek => (
            "deze omtrek is geen vlak: elke ring heeft minstens drie hoeken".to_owned(),
            "vul de hoeken aan, of laat de grens van deze wijk weg: dan staan haar buurten als punten op de kaart"
                .to_owned(),
        ),
        Foutsoort::OmtrekBuitenNederland => (
            "een hoek van deze omtrek ligt niet in Nederland".to_owned(),
            "schrijf bij elke hoek eerst de breedtegraad (in Assen ongeveer 53.0), dan de lengtegraad (ongeveer 6.6)"
                .to_owned(),
        ),
        Foutsoort::Datum { datum, van, tot_en_met } => {
            (format!("{datum} kan hier niet"), format!("kies een dag in de jaren {van} tot en met {tot_en_met}"))
        }
        Foutsoort::TeVeelRijen { zijn, hoogstens } => {
            let [zijn, hoogstens] = [*zijn, *hoogstens].map(|n| getal::geheel(Decimal::from(n)));
            let wat = format!("“{veld}” heeft {zijn} rijen, en wijkplan rekent er hoogstens {hoogstens}");
            (wat, "maak de lijst korter, of verdeel haar over meer plannen".to_owned())
        }
        Foutsoort::TeGroot { wat, is, hoogst } => te_groot(*wat, *is, *hoogst),
    };
    Zin { wat, herstel: Some(herstel) }
}

/// A step of a scenario, or what it puts back, that changes a scenario itself.
pub fn scenario_op_scenario() -> Zin {
    Zin {
        wat: "deze wijziging van een scenario wijzigt zelf een scenario".to_owned(),
        herstel: Some("haal haar weg: een scenario wijzigt alleen het plan".to_owned()),
    }
}

/// What is too large about the plan as a whole.
fn te_groot(wat: Geheel, is: Decimal, hoogst: i64) -> (String, String) {
    let (is, hoogst) = (getal::geheel(is), getal::geheel(hoogst.into()));
    match wat {
        Geheel::Inwoners => (
            format!("het plan telt samen {is} inwoners, en dat is meer dan {hoogst}"),
            "kijk of een aantal een cijfer te veel heeft".to_owned(),
        ),
        Geheel::Groei => (
            format!("de vraag wordt hier {is} keer zo groot, en dat is meer dan {hoogst} keer"),
            "kijk of de groei of de prognose klopt".to_owned(),
        ),
        Geheel::Vraag => (
            format!(
                "alle voorzieningen samen vragen (bandbreedte hoog, zonder fasering en preventie) {is} uur per jaar, en \
                 dat is meer dan {hoogst}"
            ),
            "kijk of een aantal, een aantal per 1.000 of de uren per eenheid te groot zijn".to_owned(),
        ),
        Geheel::Bezetting => (
            format!("de bezetting heeft samen {is} contracturen per jaar, en dat is meer dan {hoogst}"),
            "kijk of een aantal fte te groot is".to_owned(),
        ),
        Geheel::Combinaties => (
            format!(
                "wijken maal voorzieningen maal functies is {is}, en wijkplan rekent met hoogstens {hoogst} combinaties"
            ),
            "verdeel de wijken over meer plannen, of neem voorzieningen of functies samen".to_owned(),
        ),
    }
}

fn versiewoorden(versie: u32) -> (String, String) {
    if versie > VERSIE {
        (
            format!("dit plan is van een nieuwere wijkplan: versie {versie}, en deze wijkplan kent versie {VERSIE}"),
            "werk wijkplan bij; het nummer zelf wijzigen maakt het plan niet leesbaar".to_owned(),
        )
    } else {
        (format!("versie {versie} van een plan bestaat niet"), format!("schrijf versie: {VERSIE}"))
    }
}

fn codevorm(soort: Codesoort) -> (String, String) {
    let vorm = match soort {
        Codesoort::Gemeente => "GM en vier cijfers, zoals GM0106",
        Codesoort::Wijk => "WK, de vier cijfers van de gemeente en twee cijfers of hoofdletters, zoals WK010607",
        _ => "BU, de vier cijfers van de gemeente en vier cijfers of hoofdletters, zoals BU01060710",
    };
    (format!("dit is geen CBS-code van een {}", met_code(soort).0), format!("de code is {vorm}"))
}

fn eenmalig(wat: Eenmalig) -> &'static str {
    match wat {
        Eenmalig::Jaar => "dit jaar",
        Eenmalig::Functie => "deze functie",
        Eenmalig::Voorziening => "deze voorziening",
        Eenmalig::Kerncijfer => "dit kerncijfer",
        Eenmalig::Wijk => "deze wijk",
        Eenmalig::Expertise => "deze expertise",
        Eenmalig::Scope => "dit onderdeel van de scope",
        Eenmalig::Dag => "deze dag",
    }
}

fn aanvullen(som: Decimal) -> String {
    let rest = Decimal::ONE_HUNDRED.saturating_sub(som);
    let woord = if rest.is_sign_negative() { "haal er samen" } else { "voeg samen" };
    let slot = if rest.is_sign_negative() { "af" } else { "toe" };
    format!("{woord} {} procentpunt {slot}", getal::volledig(rest.abs()))
}

fn met_teken(waarde: Decimal) -> String {
    let plus = if waarde > Decimal::ZERO { "+" } else { "" };
    format!("{plus}{}", getal::volledig(waarde))
}

fn naam(cijfer: Kerncijfer) -> String {
    format!("het kerncijfer “{cijfer:?}”")
}

fn grens(fout: Grensfout) -> (String, String) {
    let (laagst, hoogst) = fout.soort.grenzen();
    let soort = woorden_van(fout.soort).wat;
    let hier = getal::volledig(fout.waarde);
    let wat = if fout.waarde.is_sign_negative() && laagst >= 0 {
        format!("{soort} is niet negatief; hier staat {hier}")
    } else if fout.waarde < laagst.into() {
        format!("{soort} is ten minste {}; hier staat {hier}", getal::geheel(laagst.into()))
    } else {
        format!("{soort} is ten hoogste {}; hier staat {hier}", getal::geheel(hoogst.into()))
    };
    let (laagst, hoogst) = (getal::geheel(laagst.into()), getal::geheel(hoogst.into()));
    (wat, format!("kies een getal van {laagst} tot en met {hoogst}"))
}
