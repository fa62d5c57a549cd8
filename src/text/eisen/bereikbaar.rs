//! BR in words.

use rust_decimal::Decimal;

use super::kort;
use crate::calc::afronding::deel;
use crate::dekking::feiten::Bereikbaar as Feit;
use crate::dekking::{Bevinding, Moment, Plaats};
use crate::plan::{Kwaliteit, Plan, Wijk};
use crate::text::aantal::aantal;
use crate::text::eenheid::{bedrag, percentage_naast};
use crate::text::getal;

pub(super) fn wat(plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::BuitenBereik { buiten, inwoners, meter, ouderen, nodig, .. } => {
            let plek = "een ontmoetingsplek";
            let (ver, alle) = (ouderen.alle - ouderen.binnen, ouderen.alle);
            let met_ouderen = || format!("{plek}, van de 65-plussers {} van {}", heel(ver), heel(alle));
            let waarvan = if alle > 0 { met_ouderen() } else { plek.to_owned() };
            let zin = te_ver(b, (*buiten, *inwoners, *meter), &waarvan);
            // What one place more can do stands in the repair.
            if nodig.locaties < 2 {
                return zin;
            }
            let locaties = heel(u32::try_from(nodig.locaties).unwrap_or(u32::MAX));
            format!("{zin}; met één locatie erbij nog {}, voor de norm zijn er {locaties} nodig", heel(nodig.na_een))
        }
        Feit::CentraalTeVer { heeft: false, .. } if plan.normen.bereik.telt_alles() => {
            "het buurtteam heeft geen hoofdlocatie".to_owned()
        }
        Feit::CentraalTeVer { heeft: false, .. } => "het buurtteam heeft geen hoofdlocatie die meetelt".to_owned(),
        Feit::CentraalTeVer { buiten, inwoners, meter, .. } => {
            te_ver(b, (*buiten, *inwoners, *meter), "de hoofdlocatie van hun buurtteam")
        }
        Feit::NietsOpen => "er is geen ontmoetingsplek die open kan zijn".to_owned(),
        Feit::WeinigOpen(moment) => {
            let is = bedrag(b.maat.is, b.maat.eenheid);
            let wanneer = match moment {
                Moment::Overdag => format!("{is} overdag"),
                Moment::Avond => is,
                Moment::Dagen => format!("op {is}"),
            };
            let moet = getal::volledig(b.maat.moet);
            format!("de ontmoetingsplekken zijn samen {wanneer} in de week open, en dat moet minstens {moet} zijn")
        }
    }
}

fn heel(aantal: u32) -> String {
    getal::geheel(aantal.into())
}

pub(super) fn raad(feit: &Feit) -> String {
    match feit {
        // That is searched for.
        Feit::BuitenBereik { .. } => String::new(),
        Feit::CentraalTeVer { heeft: false, .. } => "maak een locatie van het team de hoofdlocatie".to_owned(),
        Feit::CentraalTeVer { .. } => {
            "kies een hoofdlocatie die voor meer inwoners dichtbij is, of een tweede".to_owned()
        }
        Feit::NietsOpen => "open eerst een ontmoetingsplek in de wijk".to_owned(),
        Feit::WeinigOpen(Moment::Avond) => "spreek af dat een ontmoetingsplek 's avonds open is".to_owned(),
        Feit::WeinigOpen(_) => "spreek meer dagdelen af bij een ontmoetingsplek".to_owned(),
    }
}

/// How many of all live too far from what, and how many near.
fn te_ver(b: &Bevinding, (buiten, inwoners, meter): (u32, u32, f64), waarvan: &str) -> String {
    let wonen = if buiten == 1 { "woont" } else { "wonen" };
    let van = |deel_van: Decimal| deel(deel_van * Decimal::ONE_HUNDRED, inwoners.into());
    let binnen = percentage_naast(van(b.maat.is), van(b.maat.moet));
    format!(
        "{} van {} {wonen} verder dan {} van {waarvan} ({binnen} woont dichtbij)",
        getal::geheel(Decimal::from(buiten)),
        aantal(inwoners, "inwoner", "inwoners"),
        getal::meter(meter),
    )
}

pub(super) fn meer(plan: &Plan, b: &Bevinding, feit: &Feit) -> Vec<String> {
    let Feit::BuitenBereik { buurten, inwoners, ergens, ouderen, meter_ouderen, minuten, elders, aangenomen, .. } =
        feit
    else {
        return Vec::new();
    };
    let Plaats::Wijk(w) = b.plaats else { return Vec::new() };
    let Some(wijk) = plan.wijken.get(w) else { return Vec::new() };
    let namen = buurten.iter().filter_map(|&b| wijk.buurten.get(b)).map(|b| b.naam.clone());
    let mut uit = vec![format!("Buurten verder weg: {}.", kort(namen.collect()))];
    let benaderd =
        wijk.buurten.iter().filter(|b| b.inwoners > 0 && b.punt.is_some_and(|p| p.kwaliteit == Kwaliteit::Benaderd));
    let benaderd: Vec<String> = benaderd.map(|b| b.naam.clone()).collect();
    if !benaderd.is_empty() {
        uit.push(format!("Benaderd, en dus ook de afstand: het punt van {}.", kort(benaderd)));
    }
    if *ergens > 0 {
        let wie = aantal(*ergens, "inwoner", "inwoners");
        uit.push(format!("Van {wie} heeft de buurt geen punt; hoe ver zij wonen, is niet bekend."));
    }
    if ouderen.alle > 0 {
        uit.push(format!(
            "In even lange tijd ({} minuten) lopen 65-plussers {}: verder weg wonen er {} van de {}.",
            getal::meting(*minuten, 0),
            getal::meter(*meter_ouderen),
            heel(ouderen.alle - ouderen.op_tijd),
            heel(ouderen.alle),
        ));
    }
    if ouderen.onbekend > 0 {
        let wie = aantal(ouderen.onbekend, "inwoner", "inwoners");
        uit.push(format!("Van {wie} is de leeftijd niet bekend; bij de 65-plussers tellen zij niet mee."));
    }
    for (hoeveel, wat) in [
        (*elders, "staat de dichtstbijzijnde in een andere wijk"),
        (*aangenomen, "is de dichtstbijzijnde een locatie die het plan alleen aanneemt"),
    ] {
        if hoeveel > 0 {
            uit.push(format!("Voor {} van wie dichtbij woont, {wat}.", heel(hoeveel)));
        }
    }
    uit.extend(anders_geteld(plan, wijk, *inwoners));
    uit
}

/// Why a wijk has another number of inhabitants here than elsewhere: distances go by buurt, and a source that rounds
/// gives buurten that are not together the wijk.
fn anders_geteld(plan: &Plan, wijk: &Wijk, per_buurt: u32) -> Option<String> {
    let bevolking = &wijk.bevolking;
    let rondt_af = plan.bronnen.iter().any(|b| b.code == bevolking.bron && b.afgerond_op.is_some());
    let waarom = if rondt_af { " door afronding" } else { "" };
    (bevolking.inwoners != per_buurt)
        .then(|| format!("Geteld per buurt; de wijk telt er{waarom} {}.", getal::geheel(bevolking.inwoners.into())))
}
