using System.Text;
using SchemaGen.Storage.Tests.BackingStrings;
using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Storage.Tests.Fuzzing;

/// <summary>Broken backing strings: a location or an error, and no error repeats what may be a secret.</summary>
public sealed class BackingStringFuzzTests
{
    private const string Secret = "SECRET";

    private static readonly string[] Strings = [.. BackingStringTests.Locations.Select(static row => (string)row[0])];

    private static readonly string[] Secrets =
    [
        "nbd://me:SECRET@h:10809/a?socket=/s", "https://me:SECRET@h/f?x=SECRET", "ssh://me:SECRET@h/p", "iscsi://me%SECRET@h/t/0", "rbd:p/i:id=me:key=SECRET:mon_host=h\\:1\\;i", "gluster+tcp://me:SECRET@h/v/p",
        """json:{"driver":"iscsi","transport":"tcp","portal":"h","target":"t","user":"me","password":"SECRET"}""",
        """json:{"driver":"qcow2","encrypt":{"format":"luks","key-secret":"SECRET"},"file":{"driver":"https","url":"https://h/f","cookie":"session=SECRET","password-secret":"SECRET"}}""",
        """json:{"driver":"luks","key-secret":"SECRET","file.driver":"nbd","file.server.host":"h","file.server.port":"1","file.server.type":"inet"}""",
        """json:{"driver":"rbd","pool":"p","image":"i","user":"me","key-secret":"SECRET","=keyvalue-pairs":"SECRET"}""",
    ];

    [Fact]
    public void Strings_are_locations_or_errors() => FuzzRun.OfTexts(Strings, 8_000, static text =>
    {
        if (BackingString.TryParse(text, out BackingString? result, out BackingStringError? error))
        {
            _ = result.Location.ToString();
            _ = result.Location.ToDiskSource();
        }
        else
        {
            error.Message.ShouldNotBeEmpty();
        }

        _ = BackingString.Redact(text);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        (BackingString.TryParse(bytes, out _, out _) && !text.Any(char.IsSurrogate)).ShouldBe(result is not null && !text.Any(char.IsSurrogate));
    });

    [Fact]
    public void Errors_do_not_repeat_secrets() => FuzzRun.OfTexts(Secrets, 8_000, static text =>
    {
        // A path has no place for a secret: it is shown as it is.
        if (!BackingString.IsPath(text) && !BackingString.TryParse(text, out _, out BackingStringError? error))
        {
            error.Message.ShouldNotContain(Secret, Case.Sensitive);
            BackingString.Redact(text).ShouldNotContain(Secret, Case.Sensitive);
        }
    });
}
