using SchemaGen.Integration.Tests.Figures;
using SchemaGen.Runtime;
using OldFigure = SchemaGen.Integration.Tests.FirstFigures.Figure;

namespace SchemaGen.Integration.Tests;

/// <summary>Adapts objects of generated classes to the classes of an older version of their schema.</summary>
public sealed class AdaptationTests
{
    [Fact]
    public void An_object_is_adapted_to_the_class_of_an_older_version()
    {
        Figure figure = Figure.Parse("<figure align=\"left\" zoom='2'>\n  <!-- one -->\n  <picture type='file'/>\n  <picture type='drawing'/>\n</figure>");
        figure.Title = "Two";
        string before = figure.ToXml();

        XmlAdaptation adaptation = figure.AdaptTo<OldFigure>();

        adaptation.IsPossible.ShouldBeTrue();
        adaptation.Changes.Select(static change => $"{change.Kind} {change.Path}").ShouldBe(["AttributeRemoved /figure/@zoom", "ElementRemoved /figure/picture[2]"]);
        OldFigure old = OldFigure.Load(adaptation.Document);
        old.Title.ShouldBe("Two");
        old.ToXml().ShouldBe("<figure align=\"left\" title=\"Two\">\n  <!-- one -->\n  <picture type='file'/>\n</figure>");
        figure.ToXml().ShouldBe(before);
    }

    [Fact]
    public void A_value_that_the_older_version_lacks_is_replaced()
    {
        XmlAdaptationOptions options = new() { Replacements = [new XmlValueReplacement("/figure/@align", "center", "left")] };

        XmlAdaptation adaptation = Figure.Parse("<figure align='center'/>").AdaptTo<OldFigure>(options);

        adaptation.IsLossless.ShouldBeTrue();
        OldFigure.Load(adaptation.Document).ToXml().ShouldBe("<figure align='left'/>");
    }
}
