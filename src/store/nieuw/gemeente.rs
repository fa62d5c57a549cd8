//! A plan of any gemeente from public files.

use std::path::Path;

use super::overgenomen;
use crate::calc::import::gemeente::{Fout, vul};
use crate::calc::import::{Bestand, Vangst, Vraag};
use crate::calc::teams::{Buren, Voorstel, stel_voor};
use crate::plan::codes::naast;
use crate::plan::{Buurtteam, Gemeente, Plan, Teamcode};
use crate::store::opslaan::bewaar_als;
use crate::store::staat::uitgeschreven;
use crate::text::nieuw as woorden;
use crate::text::schrijffout::Schrijffout;

/// Inhabitants for whom one buurtteam works where the planner does not say. The gemeente of the example wants six teams at
/// least for 69.700 inhabitants, so 11.600 a team at most (S2).
pub const PER_TEAM: u32 = 10_000;

/// A plan of a gemeente, before it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Begin {
    /// The plan.
    pub plan: Plan,
    /// What became of each row of the files.
    pub vangst: Vangst,
    /// By what the neighbours are known in the proposal of teams.
    pub buren: Buren,
}

/// Makes a plan: the wijken and buurten of a gemeente with what the files tell of them, norms, functies and voorzieningen of
/// the example as aannames, and a proposal of teams of about so many inhabitants. Nobody works there yet, and there are no
/// places and no organisaties.
///
/// # Errors
/// A file that cannot be read in, or none that tells who lives in the wijken.
pub fn begin(
    voorbeeld: &Plan,
    gemeente: &Gemeente,
    bestanden: &[Bestand],
    vraag: Vraag,
    per_team: u32,
) -> Result<Begin, Fout> {
    let mut begin = overgenomen::van(voorbeeld);
    begin.naam = format!("Plan {}", gemeente.naam);
    let (mut plan, vangst) = vul(&begin, gemeente, bestanden, vraag)?;
    // The years of the plan come after that of its inhabitants.
    if let Some(eerste) = plan.planjaren.first().copied().filter(|eerste| *eerste <= plan.basisjaar) {
        let later = plan.basisjaar + 1 - eerste;
        plan.planjaren.iter_mut().for_each(|jaar| *jaar += later);
    }
    let Voorstel { teams, buren } = stel_voor(&plan, per_team);
    plan.buurtteams.clear();
    for wijken in teams {
        let team = team(&plan, &wijken, per_team);
        plan.buurtteams.push(team);
    }
    Ok(Begin { plan, vangst, buren })
}

fn team(plan: &Plan, wijken: &[usize], per_team: u32) -> Buurtteam {
    let bezet = plan.buurtteams.iter().map(|t| t.code.as_str().to_owned()).collect();
    let grootste = wijken.iter().max_by_key(|&&w| (plan.wijken[w].bevolking.inwoners, std::cmp::Reverse(w)));
    let heet = grootste.map_or("", |&w| &plan.wijken[w].naam);
    Buurtteam {
        code: Teamcode(naast(&bezet, heet, "team")),
        naam: woorden::teamnaam(heet, &wijken.iter().map(|&w| plan.wijken[w].naam.as_str()).collect::<Vec<_>>()),
        werkgebied: wijken.iter().map(|&w| plan.wijken[w].code.clone()).collect(),
        domeinen: Vec::new(),
        toelichting: woorden::voorgesteld(per_team),
    }
}

/// Writes such a plan in a folder.
///
/// # Errors
/// When the folder has something in it, or cannot be written.
pub fn schrijf_gemeente(map: &Path, begin: &Begin) -> Result<(), Schrijffout> {
    bewaar_als(&begin.plan, &uitgeschreven(map)).map(drop)
}
