using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Finds the steps of a build in its output.</summary>
internal static class BuildSteps
{
    /// <summary>Whether a build, which must have succeeded, ran the compiler.</summary>
    public static bool Compiles(DotnetResult build)
    {
        build.MustSucceed();
        bool isSkipped = build.Output.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", StringComparison.Ordinal);
        bool isCalled = build.Output.Contains("/additionalfile:", StringComparison.Ordinal);
        (isSkipped ^ isCalled).ShouldBeTrue("The build's output should tell either that it compiles or that it need not:\n" + build.Output);
        return isCalled;
    }
}
