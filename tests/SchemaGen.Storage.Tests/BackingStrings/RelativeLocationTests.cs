namespace SchemaGen.Storage.Tests.BackingStrings;

public sealed class RelativeLocationTests
{
    [Theory]
    [InlineData("/images/top.qcow2", "base.qcow2", "file /images/base.qcow2")]
    [InlineData("/images/top.qcow2", "../base.qcow2", "file /images/../base.qcow2")]
    [InlineData("/images/top.qcow2", "./a:b", "file /images/./a:b")]
    [InlineData("/top.qcow2", "base.qcow2", "file /base.qcow2")]
    [InlineData("top.qcow2", "base.qcow2", "file base.qcow2")]
    [InlineData("a/top.qcow2", "b/base.qcow2", "file a/b/base.qcow2")]
    [InlineData("/images/top.qcow2", "/base.qcow2", "file /base.qcow2")]
    [InlineData("/images/top.qcow2", "nbd://h/a", "nbd a tcp:h:10809")]
    [InlineData("/images/top.qcow2", """json:{"driver":"file","filename":"a"}""", "file a of the working directory")]
    [InlineData("""json:{"driver":"host_device","filename":"/dev/vg/top"}""", "base", "file /dev/vg/base")]
    [InlineData("gluster://h/vol/dir/top", "base", "gluster vol/dir/base tcp:h:24007")]
    [InlineData("gluster://h/vol/top", "../base", "gluster vol/../base tcp:h:24007")]
    [InlineData("https://h:1/dir/top?token=1", "base", "https dir/base tcp:h:1")]
    [InlineData("rbd:pool/top:mon_host=h", "base", "rbd pool/base tcp:h")]
    [InlineData("nbd://h", "base", "nbd base tcp:h:10809")]
    public void A_relative_path_is_put_behind_the_directory_of_the_overlay(string overlay, string name, string location) =>
        LocationText.Of(BackingString.Parse(name).Location.ResolveAgainst(BackingString.Parse(overlay).Location)).ShouldBe(location);
}
