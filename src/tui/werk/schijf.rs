//! [`Schijf`]: what the model knows of the plan on disk. It touches no file; the shell tells it.

use crate::plan::Plan;
use crate::text::bewaarfout::Bewaarfout;

/// How the plan on disk stands to the one on the table.
#[derive(Debug)]
pub struct Schijf {
    /// The plan as it was opened or last saved.
    pub plan: Plan,
    /// Number of steps that were done by then.
    pub stappen: usize,
    /// Why the last changes are not safe on disk, as long as that is so.
    pub onveilig: Option<Bewaarfout>,
    /// True while another window has the right to save.
    pub alleen_lezen: bool,
    /// True while the planner only looks: nothing changes then.
    pub kijken: bool,
    /// True while the files are not as this window knows them.
    pub buiten: bool,
}

impl Schijf {
    /// A plan as it was just opened.
    pub fn van(plan: Plan) -> Self {
        Self { plan, stappen: 0, onveilig: None, alleen_lezen: false, kijken: false, buiten: false }
    }

    /// What the header says of it: what threatens the work first.
    /// Behind what was changed here stands that the files changed, with the key that settles it.
    pub fn kop(&self, gewijzigd: bool, smal: bool, toets: &str) -> String {
        if self.buiten && self.onveilig.is_none() {
            let hier = if gewijzigd { " · gewijzigd" } else { "" };
            return if smal { format!("{hier} · ! {toets}") } else { format!("{hier} · ! schijf anders ({toets})") };
        }
        let (kort, lang) = if self.onveilig.is_some() {
            (" · ▲ onveilig", " · ▲ niet veilig op schijf: sla op")
        } else if self.alleen_lezen && gewijzigd {
            (" · alleen lezen", " · alleen lezen, gewijzigd")
        } else if self.alleen_lezen || self.kijken {
            (" · alleen lezen", " · alleen lezen")
        } else if gewijzigd {
            (" · gewijzigd", " · gewijzigd, niet opgeslagen")
        } else {
            ("", "")
        };
        if smal { kort } else { lang }.to_owned()
    }
}
