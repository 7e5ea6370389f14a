using System.Globalization;
using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Runs the sample as its users do, with a document of ordinary size.</summary>
public sealed class StreamingValidationTests
{
    private static readonly SampleProgram Sample = new("StreamingValidation");

    private const int Mebibytes = 24;

    [Fact]
    public void A_large_document_is_valid_and_takes_no_more_memory_at_its_end_than_at_its_start()
    {
        DotnetResult result = Sample.Run(Mebibytes.ToString(CultureInfo.InvariantCulture));

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldContain("The journal is valid.");
        long[] heap = NumbersBehind("  heap ", result.Output);
        heap.Length.ShouldBe(10, result.Output);
        heap[^1].ShouldBeLessThan(heap[1] + 64, result.Output);
    }

    [Fact]
    public void A_mistake_far_into_it_is_found_at_its_line()
    {
        DotnetResult result = Sample.Run(Mebibytes.ToString(CultureInfo.InvariantCulture), "--mistake");

        result.ExitCode.ShouldBe(1, result.Output);
        long line = NumbersBehind("Line ", result.Output).ShouldHaveSingleItem();
        result.Output.ShouldContain($"journal:{line}:42: error RNG203: 'warn' is not a value of attribute 'level' of <entry>");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("much")]
    [InlineData("1", "2")]
    public void Wrong_usage_is_explained(params string[] arguments)
    {
        DotnetResult result = Sample.Run(arguments);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldStartWith("usage: ");
    }

    /// <summary>Returns the numbers after a word, one from each line that contains it.</summary>
    private static long[] NumbersBehind(string word, string output) =>
    [
        .. output.Split('\n')
            .Where(line => line.Contains(word, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(word, StringComparison.Ordinal) + word.Length)..].Trim().Split(' ')[0])
            .Select(static number => long.Parse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)),
    ];
}
