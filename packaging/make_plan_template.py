"""Writes resources/templates/plan.docx, the Word template of the plan that the secretary may edit."""

from pathlib import Path

from committee_desk.documents.plan_template import write_plan_template

if __name__ == "__main__":
    target = Path(__file__).resolve().parents[1] / "resources" / "templates" / "plan.docx"
    write_plan_template(target)
    print(target)
