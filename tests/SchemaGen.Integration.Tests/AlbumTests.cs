using SchemaGen.Integration.Tests.Albums;
using SchemaGen.Runtime;

namespace SchemaGen.Integration.Tests;

/// <summary>Written documents match their objects: the order of lists, the case of a union, the name of an element.</summary>
public sealed class AlbumTests
{
    private const int Sequences = 300;
    private const int EditsOfEach = 6;

    [Fact]
    public void A_list_keeps_its_order_where_the_schema_refuses_it()
    {
        Album album = Album.Parse("<album><photo file='1'/><note>2</note><album/></album>");
        album.Items.Insert(1, new Photo { File = "x" });
        album.Items.Add(new Photo { File = "end" });

        XmlValidationError error = album.Validate().Errors.ShouldHaveSingleItem();
        (error.Code, error.ObjectPath).ShouldBe((XmlErrorCodes.UnexpectedElement, "Items[4]"));
        OrderOf(album).ShouldBe(["1", "x", "2", "album", "end"]);
    }

    [Fact]
    public void Whatever_is_done_to_a_list_the_text_has_its_order()
    {
        for (int seed = 0; seed < Sequences; seed++)
        {
            Random random = new(seed);
            Album album = random.Next(2) == 0 ? new Album() : Album.Parse("<album><cover>c</cover><photo file='p1'/> <note>n1</note><photo file='p2'/><!-- c --><album/></album>");
            for (int i = 0; i < EditsOfEach; i++)
            {
                IAlbumItem item = random.Next(3) switch { 0 => new Photo { File = $"p{seed}.{i}" }, 1 => new Note { Items = { $"n{seed}.{i}" } }, _ => new AlbumIndex() };
                int place = random.Next(album.Items.Count + 1);
                switch (random.Next(4))
                {
                    case 0 when album.Items.Count > 0:
                        album.Items.RemoveAt(random.Next(album.Items.Count));
                        break;
                    case 1 when album.Items.Count > 0:
                        int from = random.Next(album.Items.Count);
                        IAlbumItem moved = album.Items[from];
                        album.Items.RemoveAt(from);
                        album.Items.Insert(random.Next(album.Items.Count + 1), moved);
                        break;
                    default:
                        album.Items.Insert(place, item);
                        break;
                }
            }

            OrderOf(album).ShouldBe([.. album.Items.Where(static item => item is not Cover).Select(NameOf)], $"seed {seed}");
        }
    }

    [Fact]
    public void A_comment_at_the_end_of_a_line_stays_with_it()
    {
        Album album = Album.Parse("<album>\n  <photo file='1'/> <!-- one -->\n  <!-- about two -->\n  <photo file='2'/>\n</album>");
        album.Photos.Insert(1, new Photo { File = "x" });
        album.ToXml().ShouldBe("<album>\n  <photo file='1'/> <!-- one -->\n  <photo file='x'/>\n  <!-- about two -->\n  <photo file='2'/>\n</album>");
    }

    [Fact]
    public void An_object_whose_attributes_are_those_of_another_case_is_not_valid()
    {
        Album album = Album.Parse("<album><frame kind='circle' size='4'/></album>");
        FrameCircle circle = album.Frames[0].ShouldBeOfType<FrameCircle>();
        circle.Kind = FrameKind.Ellipse;
        album.Validate().IsValid.ShouldBeTrue();

        circle.Kind = FrameKind.Square;
        album.Frames.Add(new FrameSquare { Kind = FrameKind.Circle, Size = 1 });
        album.Validate().Errors.Select(static error => (error.Code, error.ObjectPath, error.Message)).ShouldBe(
        [
            (XmlErrorCodes.OtherCase, "Items[0]", "The attributes of <frame> are those of a FrameSquare, not of a FrameCircle"),
            (XmlErrorCodes.OtherCase, "Items[1]", "The attributes of <frame> are those of a FrameCircle, not of a FrameSquare"),
        ]);
        Should.Throw<XmlValidationException>(() => album.Save(new MemoryStream())).Errors.Count.ShouldBe(2);
    }

    [Fact]
    public void Elements_that_share_a_class_have_their_names()
    {
        AlbumIndex index = AlbumIndex.Parse("<index><title>A</title><source>B <em>c</em></source></index>");
        index.Items.Select(static item => $"{((XmlElementNode)item).ElementName().LocalName}: {item.InnerText()}").ShouldBe(["title: A", "source: B c"]);
        index.Items.Add(new Phrase { Items = { "D ", new Em { Items = { "e" } } } }.Named("source"));
        index.ToXml(new XmlWriteOptions { Layout = XmlLayout.Compact }).ShouldEndWith("<source>D <em>e</em></source></index>");
        index.Validate().IsValid.ShouldBeTrue();
    }

    private static List<string> OrderOf(Album album) => [.. System.Xml.Linq.XElement.Parse(album.ToXml()).Elements()
        .Where(static element => element.Name.LocalName is not ("cover" or "frame"))
        .Select(static element => element.Attribute("file")?.Value ?? (element.Value.Length > 0 ? element.Value : element.Name.LocalName))];

    private static string NameOf(IAlbumItem item) => item switch
    {
        Photo photo => photo.File,
        Note note => note.InnerText(),
        Album => "album",
        _ => "index",
    };
}
