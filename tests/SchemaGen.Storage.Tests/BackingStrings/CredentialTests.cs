namespace SchemaGen.Storage.Tests.BackingStrings;

/// <summary>No password is printed.</summary>
public sealed class CredentialTests
{
    [Theory]
    [InlineData("nbd://me:SECRET@h/a", "nbd://h:10809/a")]
    [InlineData("rbd:p/i:id=me:key=SECRET:conf=/c", "rbd:p/i:conf=/c")]
    [InlineData("rbd:p/i:SECRET", "rbd:p/i")]
    [InlineData("""json:{"driver":"iscsi","transport":"tcp","portal":"h","target":"t","user":"me","password":"SECRET"}""", "iscsi://h:3260/t/0")]
    [InlineData("""json:{"driver":"https","url":"https://h/f","cookie":"session=SECRET"}""", "https://h:443/f")]
    [InlineData("""json:{"driver":"http","url":"http://h/f","proxy-password-secret":"SECRET"}""", "http://h:80/f")]
    [InlineData("""json:{"driver":"ssh","path":"p","host":"h","user":"SECRET"}""", "ssh://h:22/p")]
    [InlineData("https://h/x.img?X-Amz-Signature=SECRET", "https://h:443/x.img?…")]
    [InlineData("nbd://me:SECRET@h h/a", "nbd:…")]
    [InlineData("nbd://me:SECRET@h:70000/a", "nbd:…")]
    [InlineData("SECRET:x", "…")]
    [InlineData("""json:{"password":"SECRET"}""", "json:…")]
    [InlineData("""json:{"driver":"http","url":"http://me:SECRET@h:x/"}""", "json:…")]
    public void A_string_for_printing_has_no_secrets(string text, string printed)
    {
        BackingString.Redact(text).ShouldBe(printed);

        if (BackingString.TryParse(text, out BackingString? result, out BackingStringError? error))
        {
            result.Location.ToString().ShouldBe(printed);
            string.Join(' ', result.Ignored).ShouldNotContain("SECRET", Case.Sensitive);
        }
        else
        {
            error.Message.ShouldNotContain("SECRET", Case.Sensitive);
        }
    }

    [Theory]
    [InlineData("/a/b")]
    [InlineData("a")]
    [InlineData("nbd://h/a")]
    [InlineData("""json:{"driver":"file","filename":"/a"}""")]
    public void A_string_without_secrets_is_printed_as_it_is(string text) => BackingString.Redact(text).ShouldBe(text);
}
