"""blurphoto: make what may tell of a person in a photo unrecognisable, on a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingParameterString

from ...i18n import tr
from ..algorithm import Answer, EstWalksAlgorithm, ProcessingFeedback, Values

if TYPE_CHECKING:
    from qgis.core import QgsProcessingContext

    from ...store import Store


class BlurPhoto(EstWalksAlgorithm):
    """Masks rectangles of a photo on a copy of it."""

    ID = "blurphoto"
    GROUP = "privacy"

    def title(self) -> str:
        return tr("Mask in a photo")

    def define(self) -> None:
        self.add(QgsProcessingParameterString("PHOTO", tr("Photo (key)")))
        self.add(
            QgsProcessingParameterString("RECTANGLES", tr("Rectangles (left,top,width,height; …)"), multiLine=True)
        )
        self.add_text("COPY", tr("Masked copy"))

    def operate(
        self, store: Store, values: Values, context: QgsProcessingContext, feedback: ProcessingFeedback
    ) -> Answer:
        from ...operations.photo_files.blur import blur_photo

        boxes = _boxes(values)
        copy = blur_photo(store, values.text("PHOTO"), boxes)
        row = store.rows("photo", {"uuid": copy}, columns=("review", "width", "height", "copy_of"))[0]
        return Answer(
            {"COPY": copy}, {"copy": copy, "of": row["copy_of"], "rectangles": len(boxes), "review": row["review"]}
        )


def _boxes(values: Values) -> list[Any]:
    """Return rectangles given as lists, as JSON, or as four numbers with commas between, and semicolons or lines after each."""
    from ...model.errors import ParameterError

    text = values.text("RECTANGLES")
    listed = text.startswith("[")
    parts = (
        values.json("RECTANGLES")
        if listed
        else [part.split(",") for part in text.replace("\n", ";").split(";") if part.strip()]
    )
    try:
        return [tuple(float(number) for number in part) for part in parts]
    except (TypeError, ValueError) as error:
        raise ParameterError(
            tr(
                "RECTANGLES is “{value}”; write each as left,top,width,height in pixels, for example 120,80,60,60."
            ).format(value=text)
        ) from error
