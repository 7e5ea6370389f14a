using SchemaGen.Evolution.Accepted;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Evolution.Tests.Fuzzing;

/// <summary>Broken lists of accepted changes: a list, or the exception that tells the line.</summary>
public sealed class AcceptedChangesFuzzTests
{
    private static readonly string[] Lists =
    [
        """{"accepted": [{"rule": "EV203", "path": "/domain/@type", "reason": "Nobody has it."}]}""",
        "{\n  \"accepted\": [\n    { \"rule\": \"EV101\", \"path\": \"/a/b\", \"reason\": \"\\u0041\\n\", \"schema\": \"a.rng\" },\n    { \"rule\": \"*\", \"path\": \"*\", \"reason\": \"x\" }\n  ]\n}\n",
        """{"accepted":[],"severities":{"EV201":"info","values-removed":"none"},"$schema":[1,-2.5e10,true,false,null,{"a":[[]]}]}""",
    ];

    [Fact]
    public void A_list() => FuzzRun.OfTexts(Lists, 3_000, static text =>
    {
        try
        {
            AcceptedChangesReader.Read(text).ShouldNotBeNull();
        }
        catch (AcceptedChangesException exception)
        {
            exception.Message.ShouldNotBeEmpty();
            FuzzRun.PlaceIsInside(text, exception.Line, 1);
            exception.Line.ShouldBeGreaterThan(0);
        }
    });
}
