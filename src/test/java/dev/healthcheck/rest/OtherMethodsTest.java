package dev.healthcheck.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherMethodsTest {

    @Path("/orders/")
    public static class Orders {
        @POST
        public void post() {}

        @DELETE
        @Path("{id}/lines")
        public void delete() {}

        public void noMethodOfHttp() {}
    }

    @Path("parts")
    public static class Locator {
        @Path("of")
        public Object locate() {
            return "";
        }
    }

    @Path("shop")
    public interface Shop {
        @POST
        void post();
    }

    public static class ShopBean implements Shop {
        @Override
        public void post() {}
    }

    public static class WithoutRoot {
        @POST
        @Path("alone")
        public void post() {}
    }

    public static class NoResource {
        public void post() {}
    }

    @Test
    void aMethodIsAtItsPathOnly() {
        assertThat(at("/orders", Orders.class)).isTrue();
        assertThat(at("/orders/", Orders.class)).isTrue();
        assertThat(at("/order", Orders.class)).isFalse();
        assertThat(at("/healthcheck", Orders.class)).isFalse();
    }

    @Test
    void aTemplateMayBeAnything() {
        assertThat(at("/orders/7", Orders.class)).isTrue();
        assertThat(at("/orders/7/lines", Orders.class)).isTrue();
    }

    @Test
    void aLocatorMayHaveAnythingBelow() {
        assertThat(at("/parts/of/it", Locator.class)).isTrue();
        assertThat(at("/parts", Locator.class)).isFalse();
    }

    @Test
    void theAnnotationsOfAnInterfaceCount() {
        assertThat(at("/shop", ShopBean.class)).isTrue();
    }

    @Test
    void theClassNeedsNoPath() {
        assertThat(at("/alone", WithoutRoot.class)).isTrue();
        assertThat(at("/", WithoutRoot.class)).isFalse();
    }

    @Test
    void aClassWithoutAnnotationsHasNone() {
        assertThat(at("/", NoResource.class)).isFalse();
    }

    @Test
    void aClassThatCannotBeReadMayHaveAny() {
        OtherMethods others =
                new OtherMethods(List.of("absent.Class"), getClass().getClassLoader());

        assertThat(others.mayBeAt("/healthcheck")).isTrue();
    }

    private static boolean at(String path, Class<?> type) {
        return new OtherMethods(List.of(type.getName()), type.getClassLoader()).mayBeAt(path);
    }
}
