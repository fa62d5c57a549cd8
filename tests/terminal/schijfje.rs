//! A disk that a test can fill.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

/// A small disk of its own, where the system lets a test make one.
pub struct Schijfje(tempfile::TempDir);

impl Schijfje {
    pub fn maak() -> Option<Self> {
        let map = tempfile::tempdir().unwrap();
        let mut commando = Command::new("mount");
        commando.args(["-t", "tmpfs", "-o", "size=128k", "tmpfs"]).arg(map.path()).stderr(Stdio::null());
        commando.status().is_ok_and(|s| s.success()).then_some(Self(map))
    }

    pub fn pad(&self) -> &Path {
        self.0.path()
    }

    pub fn vul(&self) {
        let _ = fs::write(self.pad().join("vulling"), vec![0; 200_000]);
    }

    pub fn maak_ruimte(&self) {
        fs::remove_file(self.pad().join("vulling")).unwrap();
    }
}

impl Drop for Schijfje {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.pad()).status();
    }
}
