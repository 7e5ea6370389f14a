using System.Text.RegularExpressions;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Tests builds, edits and errors of a project that references the packages and has one line for its schema.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class PackageConsumerTests(PackageFeed feed)
{
    [Fact]
    public void A_second_build_does_nothing_and_an_edit_of_an_included_file_compiles()
    {
        using ConsumerProject project = ConsumerProject.OfPackages(feed, "net10.0");

        BuildSteps.Compiles(project.Build()).ShouldBeTrue();
        BuildSteps.Compiles(project.Build()).ShouldBeFalse();

        project.Edit("schemas/parts/book.rng", "isbn", "number");
        BuildSteps.Compiles(project.Build()).ShouldBeTrue();
        BuildSteps.Compiles(project.Build()).ShouldBeFalse();
    }

    [Fact]
    public void A_broken_schema_is_one_error_at_its_place()
    {
        using ConsumerProject project = ConsumerProject.OfPackages(feed, "net10.0");
        project.Edit("schemas/parts/book.rng", "<text/>", "<ref name=\"nothing\"/>");

        DotnetResult build = project.Build();

        build.ExitCode.ShouldBe(1);
        string[] errors = [.. Complaint().Matches(build.Output).Select(static match => match.Value.TrimEnd()).Distinct()];
        errors.ShouldHaveSingleItem().ShouldStartWith(project.PathOf("schemas/parts/book.rng").Replace('\\', '/') + "(5,8): error SG0208: ");
    }

    /// <summary>Matches an error or warning of MSBuild, which appears once in the build and once in the summary.</summary>
    [GeneratedRegex(@"[^\s>]+: (error|warning) [A-Z]+[0-9]+: [^\[\n]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Complaint();
}
