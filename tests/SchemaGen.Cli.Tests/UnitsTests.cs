namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen units</c>.</summary>
public sealed class UnitsTests
{
    [Theory]
    [InlineData("1099511627776 bytes = 1 TiB\n", "1", "TiB")]
    [InlineData("1099511627776 bytes = 1 TiB\n", "1", "t")]
    [InlineData("10737418240 bytes = 10 GiB\nqemu-img reads 10G as the same size\n", "10G")]
    [InlineData("10000000000 bytes = 10 GB\nqemu-img does not take 10GB: its units are single letters, B and K to E, powers of 1024\n", "10GB")]
    [InlineData("10737418240 bytes = 10 GiB\nqemu-img does not take 10GiB: its units are single letters, B and K to E, powers of 1024\n", "10GiB")]
    [InlineData("5 bytes\n", "5")]
    [InlineData("5 bytes\n", " +5")]
    [InlineData("5120 bytes = 5 KiB\n", "5", "--default", "KiB")]
    [InlineData("5000 bytes = 5 KB\n", "5", "--default", "1000")]
    [InlineData("1099511627776 bytes = 1048576 MiB\n", "1", "TiB", "--to", "m")]
    [InlineData("1024 bytes\n", "1", "KiB", "--to", "b")]
    [InlineData("1024 bytes = 1 KiB\n", "1", "KiB", "--limit", "1024")]
    public void A_size_is_exact(string output, params string[] arguments) => Run(arguments).ShouldBe(new ToolRun(ExitCode.Yes, output, ""));

    [Theory]
    [InlineData("1.5", "GiB")]
    [InlineData("1.5G")]
    [InlineData("10Gi")]
    [InlineData("G")]
    [InlineData("-1")]
    [InlineData("0", "parsec")]
    [InlineData("5 ")]
    [InlineData("")]
    [InlineData("16", "EiB")]
    [InlineData("1025", "--limit", "1024")]
    [InlineData("1", "--to", "KiB")]
    public void What_is_no_size_is_no(params string[] arguments)
    {
        ToolRun run = Run(arguments);

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("schemagen: ");

        ToolRun json = Run([.. arguments, "--format", "json"]);

        json.ExitCode.ShouldBe(ExitCode.No);
        json.Objects[0].GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
        json.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("'parsec' is not a unit", "1", "--to", "parsec")]
    [InlineData("'parsec' is not a unit", "1", "--default", "parsec")]
    [InlineData("'0' is not a whole number from 1 to 18446744073709551615 for --default", "1", "--default", "0")]
    [InlineData("'18446744073709551616' is not a whole number from 1 to 18446744073709551615 for --default", "1", "--default", "18446744073709551616")]
    [InlineData("'-1' is not a whole number from 0 to 18446744073709551615 for --limit", "1", "--limit", "-1")]
    [InlineData("there is no option '--frob'", "1", "--frob")]
    public void Wrong_usage_is_explained(string message, params string[] arguments)
    {
        ToolRun run = Run(arguments);

        run.ExitCode.ShouldBe(ExitCode.Unusable);
        run.Error.ShouldContain(message);
    }

    [Theory]
    [InlineData("""{"bytes":1099511627776,"value":1,"unit":"TiB"}""", "1", "TiB")]
    [InlineData("""{"bytes":9007199254740992,"value":8,"unit":"PiB"}""", "8", "PiB")]
    [InlineData("""{"bytes":1024,"value":1,"unit":"KiB","qemuImg":1024}""", "1k")]
    [InlineData("""{"bytes":1000,"value":1,"unit":"KB","qemuImg":null}""", "1kB")]
    [InlineData("""{"bytes":"9007199254740993","value":"9007199254740993","unit":"bytes"}""", "9007199254740993")]
    [InlineData("""{"bytes":"18000000000000000000","value":18,"unit":"EB"}""", "18", "EB")]
    public void Json_has_large_numbers_as_texts(string json, params string[] arguments) =>
        Run([.. arguments, "--format", "json"]).Output.ShouldBe(json + "\n");

    private static ToolRun Run(params string[] arguments) => ToolRun.Of(["units", .. arguments]);
}
