//! FA in words.

use crate::dekking::feiten::Invoering as Feit;
use crate::plan::Plan;
use crate::text::datum::datum;

pub(super) fn wat(plan: &Plan, feit: Feit) -> String {
    let dag = |dag: Option<_>| dag.map(datum).unwrap_or_default();
    match feit {
        Feit::VoorJanuari => {
            format!("de start op {} is vóór januari 2028, en S2 laat dat niet toe", dag(plan.opdracht.start))
        }
        Feit::TeVroeg { vroegst, aanname } => format!(
            "van de gunning op {} tot de start op {} is geen zes maanden; de start kan op zijn vroegst op {}{}",
            dag(plan.opdracht.gunning),
            dag(plan.opdracht.start),
            datum(vroegst),
            if aanname { " (een van beide dagen is een aanname)" } else { "" },
        ),
    }
}

pub(super) fn raad(feit: Feit) -> String {
    match feit {
        Feit::VoorJanuari => "zet de start bij de opdracht op 1-1-2028 of later".to_owned(),
        Feit::TeVroeg { vroegst, .. } => format!("zet de start bij de opdracht op {} of later", datum(vroegst)),
    }
}
