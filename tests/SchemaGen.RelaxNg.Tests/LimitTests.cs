using System.Text;

namespace SchemaGen.RelaxNg.Tests;

/// <summary>Schemas that would exhaust a resource get a diagnostic.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Patterns_nested_too_deep() =>
        SchemaFiles.OfContent(string.Concat(Enumerable.Repeat("<group>", 100_000))).Diagnose().Single().ShouldStartWith("TooDeep main.rng:3:");

    [Fact]
    public void Foreign_elements_nested_deep_are_only_skipped()
    {
        const int depth = 50_000;
        string foreign = string.Concat(Enumerable.Repeat("<x xmlns=''>", depth)) + string.Concat(Enumerable.Repeat("</x>", depth));

        SchemaFiles.OfContent(foreign + "<text/>").Correct();
    }

    [Fact]
    public void References_nested_too_deep()
    {
        StringBuilder defines = new("<start><element name='doc'><ref name='d0'/></element></start>");
        for (int i = 0; i < 20_000; i++)
        {
            defines.Append($"<define name='d{i}'><group><optional><ref name='d{i + 1}'/></optional><text/></group></define>\n");
        }

        SchemaFiles.OfGrammar(defines + "<define name='d20000'><text/></define>").Diagnose().ShouldContain(static diagnostic => diagnostic.StartsWith("TooDeep ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_within_the_limits_fits_on_a_small_stack()
    {
        int depth = SchemaLimits.Default.ExpandedDepth / 4 - 4;
        StringBuilder defines = new("<start><element name='doc'><ref name='d0'/></element></start>");
        for (int i = 0; i < depth; i++)
        {
            string pattern = $"<group><attribute name='a{i}'/><interleave><element name='x{i}'><empty/></element><optional><ref name='d{i + 1}'/></optional></interleave></group>";
            defines.Append($"<define name='d{i}'>{pattern}</define>\n");
        }

        SchemaFiles schema = SchemaFiles.OfGrammar(defines + $"<define name='d{depth}'><element name='e'><text/></element></define>");
        string attributes = string.Concat(Enumerable.Range(0, depth).Select(static i => $" a{i}=''"));
        string children = string.Concat(Enumerable.Range(0, depth).Select(static i => $"<x{i}/>"));
        bool isValid = false;
        Thread thread = new(() => isValid = schema.Accepts($"<doc{attributes}>{children}<e/></doc>") && schema.Simple().Length > 0, maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();

        isValid.ShouldBeTrue();
    }

    [Fact]
    public void Files_within_divs_of_files()
    {
        SchemaFiles schema = SchemaFiles.OfGrammar("<include href='0.rng'/>");
        string open = string.Concat(Enumerable.Repeat("<div>", 250));
        string close = string.Concat(Enumerable.Repeat("</div>", 250));
        for (int i = 0; i < 50; i++)
        {
            schema.Add($"{i}.rng", SchemaFiles.GrammarText($"{open}<include href='{i + 1}.rng'/>{close}"));
        }

        schema.Diagnose().ShouldContain(static diagnostic => diagnostic.StartsWith("TooDeep ", StringComparison.Ordinal));
    }

    [Fact]
    public void References_that_double_at_each_step()
    {
        StringBuilder defines = new("<start><element name='doc'><ref name='d0'/></element></start>");
        for (int i = 0; i < 64; i++)
        {
            defines.Append($"<define name='d{i}'><group><ref name='d{i + 1}'/><ref name='d{i + 1}'/></group></define>\n");
        }

        SchemaFiles.OfGrammar(defines + "<define name='d64'><element name='e'><text/></element></define>").Diagnose()
            .ShouldContain(static diagnostic => diagnostic.StartsWith("TooLarge ", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_include_each_other_twice_at_each_step()
    {
        SchemaFiles schema = SchemaFiles.OfGrammar("<include href='0.rng'/>");
        for (int i = 0; i < 40; i++)
        {
            schema.Add($"{i}.rng", SchemaFiles.GrammarText($"<include href='{i + 1}.rng'/><include href='{i + 1}.rng'/>"));
        }

        schema.Add("40.rng", SchemaFiles.GrammarText("")).Diagnose().ShouldContain(static diagnostic => diagnostic.StartsWith("TooManyFiles ", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_include_each_other_too_deep()
    {
        SchemaFiles schema = SchemaFiles.OfGrammar("<include href='0.rng'/>");
        for (int i = 0; i < 100; i++)
        {
            schema.Add($"{i}.rng", SchemaFiles.GrammarText($"<include href='{i + 1}.rng'/>"));
        }

        schema.Diagnose().ShouldBe(["FilesTooDeep 63.rng:2:2"]);
    }

    [Fact]
    public void Diagnostics_beyond_the_limit_are_not_kept() =>
        SchemaFiles.OfContent(string.Concat(Enumerable.Repeat("<junk/>", 1_000))).Diagnose().Count.ShouldBe(SchemaLimits.Default.Diagnostics);

    [Fact]
    public void Wide_choices_are_no_problem()
    {
        string values = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"<value>v{i}</value>"));
        SchemaFiles schema = SchemaFiles.OfContent($"<choice>{values}</choice>");

        schema.Accepts("<doc>v19999</doc>").ShouldBeTrue();
        schema.Accepts("<doc>v20000</doc>").ShouldBeFalse();
    }

    [Fact]
    public void Long_groups_are_no_problem()
    {
        string items = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"<element name='e{i}'><empty/></element>"));
        string document = string.Concat(Enumerable.Range(0, 10_000).Select(static i => $"<e{i}/>"));

        SchemaFiles.OfContent(items).Accepts($"<doc>{document}</doc>").ShouldBeTrue();
    }

    [Fact]
    public void Work_stops_when_it_is_cancelled()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => SchemaCompiler.Parse("a.rng", "<a/>", SchemaLimits.Default, cancelled.Token));
    }
}
