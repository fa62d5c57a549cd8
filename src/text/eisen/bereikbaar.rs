//! BR in words.

use rust_decimal::Decimal;

use super::kort;
use crate::calc::afronding::deel;
use crate::dekking::feiten::Bereikbaar as Feit;
use crate::dekking::{Bevinding, Moment, Plaats};
use crate::plan::{Plan, Wijk};
use crate::text::aantal::aantal;
use crate::text::eenheid::{bedrag, percentage_naast};
use crate::text::getal;

pub(super) fn wat(_plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    match feit {
        Feit::BuitenBereik { buiten, inwoners, meter, .. } => {
            te_ver(b, (*buiten, *inwoners, *meter), "een ontmoetingsplek")
        }
        Feit::CentraalTeVer { heeft: false, .. } => "het buurtteam heeft geen hoofdlocatie".to_owned(),
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
    let Feit::BuitenBereik { buurten, inwoners, .. } = feit else { return Vec::new() };
    let Plaats::Wijk(w) = b.plaats else { return Vec::new() };
    let Some(wijk) = plan.wijken.get(w) else { return Vec::new() };
    let namen = buurten.iter().filter_map(|&b| wijk.buurten.get(b)).map(|b| b.naam.clone());
    let mut uit = vec![format!("Buurten verder weg: {}.", kort(namen.collect()))];
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
