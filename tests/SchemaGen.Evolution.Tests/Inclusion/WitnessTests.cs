using SchemaGen.Evolution.Tests.Jing;
using SchemaGen.Evolution.Tests.Notation;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Inclusion;

/// <summary>The documents that show breaks.</summary>
public sealed class WitnessTests
{
    [Theory]
    [InlineData("a{ b{}, @x? }", "a{ b{} }", "Attribute", "x", "/a/@x", "x=\"\"")]
    [InlineData("a{ b{ c{}? } }", "a{ b{} }", "Child", "c", "/a/b/c", "<c/>")]
    [InlineData("a{ b{ @x? } }", "a{ b{ @x } }", "MissingAttribute", "x", "/a/b", "<b/>")]
    [InlineData("a{ b{}? }", "a{ b{} }", "MissingContent", "b", "/a", "<a/>")]
    [InlineData("a{ b{} }", "a{ b{}, c{} }", "MissingContent", "c", "/a", "<a>")]
    [InlineData("a{ b{ @x{ \"1\" | \"22\" } } }", "a{ b{ @x{ \"1\" } } }", "AttributeValue", "x", "/a/b/@x", "x=\"22\"")]
    [InlineData("a{ b{ $int } }", "a{ b{ $unsignedInt } }", "Value", null, "/a/b/text()", "-1")]
    [InlineData("a{ b{ text } }", "a{ b{ $int | \"\" } }", "Text", null, "/a/b/text()", "a")]
    [InlineData("a{ text & b{} }", "a{ b{} }", "Text", null, "/a/text()", "a")]
    [InlineData("a{} | b{}", "a{}", "Root", "b", "/b", "<b/>")]
    [InlineData("a{ b{}, b{} }", "a{ b{} }", "Child", "b", "/a/b[2]", "<b/>")]
    [InlineData("a{ (@x{\"1\"}, b{}) | (@x{\"2\"}, c{}) }", "a{ (@x{\"1\"}, b{}) | (@x{\"2\"}, d{}?) }", "Child", "c", "/a/c", "<c/>")]
    [InlineData("a{ @x?, @y? }", "a{ @x? | @y? }", "Combination", null, "/a", "<a x=\"\" y=\"\"/>")]
    [InlineData("{urn:u}a{ {urn:u}b{}? }", "{urn:u}a{}", "Child", "{urn:u}b", "/a/b", "<b/>")]
    [InlineData("{urn:u}a{ @q{$QName}?, {urn:v}b{ @{urn:w}x }? }", "{urn:u}a{ @q{$QName}? }", "Child", "{urn:v}b", "/a/b", "<n2:b xmlns:n2=\"urn:v\" xmlns:n3=\"urn:w\" n3:x=\"\"/>")]
    [InlineData("a{ @{urn:u}x? }", "a{}", "Attribute", "{urn:u}x", "/a/@x", "n1:x=\"\"")]
    public void Shows_the_difference(string left, string right, string kind, string? name, string path, string marked)
    {
        InclusionBreak found = GrammarInclusion.Decide(SchemaNotation.ToGrammar(left), SchemaNotation.ToGrammar(right)).Breaks.ShouldHaveSingleItem();
        (found.Kind.ToString(), found.Name, found.Witness.Place.Path).ShouldBe((kind, name, path));
        found.Witness.Xml.Substring(found.Witness.Place.Start, found.Witness.Place.Length).ShouldBe(marked);
    }

    [Fact]
    public void Is_complete_from_the_root_and_small()
    {
        InclusionResult result = GrammarInclusion.Decide(
            SchemaNotation.ToGrammar("r{ @id{$NCName}, h{ text }, ((s{ %D? }, %D) | %D+) } ; D = d{ @t{\"x\"|\"y\"}, e{}? }"),
            SchemaNotation.ToGrammar("r{ @id{$NCName}, h{ text }, ((s{ %D? }, %D) | %D+) } ; D = d{ @t{\"x\"|\"y\"} }"));
        result.Witness!.Xml.ShouldBe(
            """
            <r id="a">
              <h/>
              <d t="x">
                <e/>
              </d>
            </r>
            """);
    }

    [Fact]
    public void Each_place_has_a_break_of_its_own()
    {
        InclusionResult result = GrammarInclusion.Decide(
            SchemaNotation.ToGrammar("a{ @x?, b{ @y?, c{ \"1\" | \"2\" } }, d{}? }"),
            SchemaNotation.ToGrammar("a{ b{ c{ \"1\" } } }"));
        result.Breaks.Select(static found => $"{found.Kind} {found.Place.Name} {found.Name}").Order(StringComparer.Ordinal)
            .ShouldBe(["Attribute a x", "Attribute b y", "Child a d", "Value c "]);
        result.Breaks.ShouldAllBe(static found => found.Place.LeftLocations.Length == 1 && found.Place.RightLocations.Length == 1);
    }

    [SkippableFact]
    public void Jing_confirms_every_document()
    {
        Skip.IfNot(JingVerdicts.IsInstalled, "jing is not here: Debian's package libjing-java has it.");
        using TemporaryFolder folder = new();
        List<(string Schema, string Document)> questions = [];
        List<string> asked = [];
        foreach (InclusionPair pair in InclusionPair.All())
        {
            foreach ((string left, string right) in new[] { (pair.Left, pair.Right), (pair.Right, pair.Left) })
            {
                string number = asked.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
                string leftPath = Write(folder, $"{number}-left.rng", SchemaNotation.ToXml(left));
                string rightPath = Write(folder, $"{number}-right.rng", SchemaNotation.ToXml(right));
                foreach (InclusionBreak found in GrammarInclusion.Decide(SchemaNotation.ToGrammar(left), SchemaNotation.ToGrammar(right)).Breaks)
                {
                    string document = Write(folder, $"{asked.Count}.xml", found.Witness.Xml);
                    questions.Add((leftPath, document));
                    questions.Add((rightPath, document));
                    asked.Add($"{left} ~ {right}: {found.Witness.Xml}");
                }
            }
        }

        IReadOnlyList<string> answers = JingVerdicts.Of(questions);
        answers.Count.ShouldBe(questions.Count);
        asked.Where((_, i) => (answers[2 * i], answers[(2 * i) + 1]) != ("true", "false")).ShouldBeEmpty();
        asked.Count.ShouldBeGreaterThan(100);
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }
}
