namespace SchemaGen.RelaxNg.Tests.Linking;

/// <summary>Section 4.7: include and replaced definitions.</summary>
public sealed class IncludeTests
{
    private const string Parts = "<start><ref name='doc'/></start><div><define name='doc'><element name='doc'><ref name='body'/></element></define></div><define name='body'><text/></define>";

    [Fact]
    public void Definitions_of_the_file_come_in() => With("<include href='parts.rng'/>").Accepts("<doc>text</doc>").ShouldBeTrue();

    [Fact]
    public void An_override_replaces_all_definitions_of_its_name_also_within_div()
    {
        SchemaFiles schema = With("<include href='parts.rng'><div><define name='body'><empty/></define></div></include>");

        schema.Accepts("<doc/>").ShouldBeTrue();
        schema.Accepts("<doc>text</doc>").ShouldBeFalse();
    }

    [Fact]
    public void An_override_of_start_replaces_the_start() =>
        With("<include href='parts.rng'><start><element name='other'><ref name='doc'/></element></start></include>")
            .Accepts("<other><doc/></other>").ShouldBeTrue();

    [Theory]
    [InlineData("<include href='parts.rng'><define name='bodi'><empty/></define></include>", "OverrideOfNothing main.rng:2:28")]
    [InlineData("<include href='nostart.rng'><start><text/></start></include>", "OverrideOfNoStart main.rng:2:30")]
    [InlineData("<include href='none.rng'/>", "FileNotFound main.rng:2:2")]
    [InlineData("<include href='pattern.rng'/>", "IncludeOfPattern main.rng:2:2")]
    [InlineData("<include href='main.rng'/>", "FileCycle main.rng:2:2")]
    [InlineData("<include href='loop.rng'/>", "FileCycle loop.rng:2:2")]
    [InlineData("<include href='parts.rng#x'/>", "InvalidHref main.rng:2:10")]
    [InlineData("<include href='broken.rng'/>", "NotWellFormed broken.rng:1:1")]
    public void What_cannot_be_included_is_reported(string include, string expected) => With(include).Diagnose().ShouldContain(expected);

    [Theory]
    [InlineData("http://example.org/a.rng")]
    [InlineData("urn:example:a")]
    public void An_address_is_not_fetched(string href) =>
        With($"<include href='{href}'/>").Compile().Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith($"Nothing is fetched from '{href}' (section 4.7); refer to a local file");

    [Fact]
    public void A_file_that_is_included_twice_is_reported_once()
    {
        SchemaResult result = SchemaFiles.OfGrammar("<include href='a.rng'/>\n<include href='b.rng'/>")
            .Add("a.rng", SchemaFiles.GrammarText("<include href='parts.rng'/>"))
            .Add("b.rng", SchemaFiles.GrammarText("<include href='parts.rng'/>"))
            .Add("parts.rng", SchemaFiles.GrammarText("<start><ref name='x'/></start><define name='x'><element name='x'><text/></element></define>"))
            .Compile();

        SchemaGen.RelaxNg.Diagnostics.SchemaDiagnostic diagnostic = result.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Location.ToString().ShouldBe("b.rng:2:2");
        diagnostic.Message.ShouldBe("'parts.rng' is included at a.rng:2:2 already, so that its definitions are there twice; include it once (section 4.7)");
    }

    [Fact]
    public void A_missing_file_is_named_with_the_path_that_was_looked_for()
    {
        SchemaResult result = With("<include href='../x%20y/none.rng' xml:base='sub/dir/'/>").Compile();

        result.Diagnostics.Single().Message.ShouldBe("Schema file not found: 'sub/x y/none.rng' (section 4.7)");
    }

    [Fact]
    public void A_reference_is_resolved_against_its_own_file()
    {
        SchemaFiles schema = SchemaFiles.OfGrammar("<include href='sub/a.rng'/>")
            .Add("sub/a.rng", SchemaFiles.GrammarText("<include href='b.rng'/>"))
            .Add("sub/b.rng", SchemaFiles.GrammarText(Parts));

        schema.Accepts("<doc/>").ShouldBeTrue();
    }

    [Fact]
    public void The_ns_of_the_include_is_inherited_by_the_file()
    {
        SchemaFiles schema = With("<div ns='urn:x'><include href='parts.rng'/></div>");

        schema.Accepts("<doc xmlns='urn:x'/>").ShouldBeTrue();
        schema.Accepts("<doc/>").ShouldBeFalse();
    }

    [Fact]
    public void Errors_in_an_included_file_are_located_there() =>
        SchemaFiles.OfGrammar("<include href='a.rng'/>").Add("a.rng", SchemaFiles.GrammarText("<start><ref name='none'/></start>"))
            .Diagnose().ShouldBe(["UndefinedReference a.rng:2:9"]);

    private static SchemaFiles With(string contents) => SchemaFiles.OfGrammar(contents)
        .Add("parts.rng", SchemaFiles.GrammarText(Parts))
        .Add("nostart.rng", SchemaFiles.GrammarText("<define name='a'><text/></define>"))
        .Add("pattern.rng", "<text xmlns='http://relaxng.org/ns/structure/1.0'/>")
        .Add("loop.rng", SchemaFiles.GrammarText("<include href='main.rng'/>"))
        .Add("broken.rng", "words");
}
