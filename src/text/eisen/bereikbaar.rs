//! BR in words.

use rust_decimal::Decimal;

use super::kort;
use crate::calc::afronding::deel;
use crate::dekking::feiten::Bereikbaar as Feit;
use crate::dekking::{Bevinding, Plaats};
use crate::plan::{Plan, Wijk};
use crate::text::aantal::aantal;
use crate::text::eenheid::percentage_naast;
use crate::text::getal;

pub(super) fn wat(_plan: &Plan, b: &Bevinding, feit: &Feit) -> String {
    let Feit::BuitenBereik { buiten, inwoners, meter, .. } = feit;
    let wonen = if *buiten == 1 { "woont" } else { "wonen" };
    let van = |deel_van: Decimal| deel(deel_van * Decimal::ONE_HUNDRED, (*inwoners).into());
    let binnen = percentage_naast(van(b.maat.is), van(b.maat.moet));
    format!(
        "{} van {} {wonen} verder dan {} van een ontmoetingsplek ({binnen} woont dichtbij)",
        getal::geheel(Decimal::from(*buiten)),
        aantal(*inwoners, "inwoner", "inwoners"),
        getal::meter(*meter),
    )
}

pub(super) fn meer(plan: &Plan, b: &Bevinding, feit: &Feit) -> Vec<String> {
    let Feit::BuitenBereik { buurten, inwoners, .. } = feit;
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
